package vn.vungxanh.territory.declarations;

import org.springframework.stereotype.Component;
import vn.vungxanh.platform.intake.GroupCommit;
import vn.vungxanh.platform.intake.GroupCommits;

/** Declarations of the public, one at a time by the caller and many at a time for the database. */
@Component
public class DeclarationIntake {

    private final GroupCommit<NewDeclaration, Taken> commits;

    DeclarationIntake(GroupCommits commits, Declarations declarations) {
        this.commits = commits.open("declarations", declarations::declareAll);
    }

    /**
     * When this returns, it is on disk. After an exception send the same again: it is kept once.
     *
     * @throws vn.vungxanh.platform.intake.IntakeFull nothing was kept; try again a little later
     */
    public Taken take(NewDeclaration declaration) {
        return commits.await(declaration);
    }
}
