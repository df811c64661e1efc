package vn.vungxanh.territory.declarations;

import org.springframework.stereotype.Component;
import vn.vungxanh.platform.intake.GroupCommit;
import vn.vungxanh.platform.intake.GroupCommits;

/**
 * The door for the public: what many citizens send at the same time goes to disk together. Whoever is answered may forget
 * it.
 */
@Component
public class DeclarationIntake {

    private final GroupCommit<NewDeclaration, Taken> together;

    DeclarationIntake(GroupCommits commits, Declarations declarations) {
        together = commits.open("declarations", declarations::declareAll);
    }

    /** @throws vn.vungxanh.platform.intake.IntakeFull nothing was kept; try again a little later */
    public Taken declare(NewDeclaration declaration) {
        return together.await(declaration);
    }
}
