package dev.topaz.benchmarks.report;

/** The languages of the page: where it stands, and what it calls what is measured. */
enum Language {
    ENGLISH("benchmarks.md", "benchmarks/", "prose.md") {
        @Override
        String say(String english) {
            return english;
        }
    },
    CHINESE("zh-CN/benchmarks.md", "../benchmarks/", "prose.zh-CN.md") {
        @Override
        String say(String english) {
            return ChinesePhrases.say(english);
        }
    };

    private final String page;
    private final String pictures;
    private final String prose;

    Language(String page, String pictures, String prose) {
        this.page = page;
        this.pictures = pictures;
        this.prose = prose;
    }

    /** Returns English words of a table in this language. */
    abstract String say(String english);

    /** Returns the path of the page in the folder of the pages. */
    String page() {
        return page;
    }

    /** Returns the way from the page to its pictures. */
    String pictures() {
        return pictures;
    }

    /** Returns the resource with the text of the page. */
    String prose() {
        return prose;
    }
}
