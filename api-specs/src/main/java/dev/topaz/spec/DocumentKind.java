package dev.topaz.spec;

/** What a document describes, and where the specs of such documents are, below the folder of all specs. */
public enum DocumentKind {
    /** An API, which an app calls. */
    API(""),
    /** A topic of the message channel, whose messages an app receives. */
    TOPIC("messages/");

    private final String folder;

    DocumentKind(String folder) {
        this.folder = folder;
    }

    /** Returns the folder of these specs in the folder of all specs: empty, or with a slash at the end. */
    public String folder() {
        return folder;
    }
}
