package vn.vungxanh.support.kills;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What is killed, and how the program comes back. */
public enum Kill {
    PROGRAM {
        @Override
        void strike(ProgramUnderFire program, Random chance) throws Exception {
            program.kill();
        }

        @Override
        void comesBack(ProgramUnderFire program) throws Exception {
            program.start();
        }
    },
    POSTGRES_STOPPED_AT_ONCE {
        @Override
        void strike(ProgramUnderFire program, Random chance) throws Exception {
            program.stopDatabaseAtOnce();
        }
    },
    POSTGRES_BACKEND {
        @Override
        void strike(ProgramUnderFire program, Random chance) throws Exception {
            program.killBackend(chance);
        }
    };

    abstract void strike(ProgramUnderFire program, Random chance) throws Exception;

    /** The program starts its PostgreSQL again, and PostgreSQL its backends. */
    void comesBack(ProgramUnderFire program) throws Exception {
        TimeUnit.MILLISECONDS.sleep(400);
        program.awaitAnswers();
    }
}
