package vn.vungxanh.platform.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal as a few plain lines instead of a stack trace. */
final class StorageRefusedAnalyzer extends AbstractFailureAnalyzer<StorageRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StorageRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.advice(), refused);
    }
}
