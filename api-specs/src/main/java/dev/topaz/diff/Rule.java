package dev.topaz.diff;

import static dev.topaz.diff.ChangeKind.ACCESSOR;
import static dev.topaz.diff.ChangeKind.ADDED;
import static dev.topaz.diff.ChangeKind.DEFAULT;
import static dev.topaz.diff.ChangeKind.DEPRECATION;
import static dev.topaz.diff.ChangeKind.ERROR_CODES;
import static dev.topaz.diff.ChangeKind.FIELD_SELECTOR;
import static dev.topaz.diff.ChangeKind.LIMITS;
import static dev.topaz.diff.ChangeKind.MOVED;
import static dev.topaz.diff.ChangeKind.PAGES;
import static dev.topaz.diff.ChangeKind.PROSE;
import static dev.topaz.diff.ChangeKind.REMOVED;
import static dev.topaz.diff.ChangeKind.RENAMED;
import static dev.topaz.diff.ChangeKind.REQUIRED;
import static dev.topaz.diff.ChangeKind.SESSION;
import static dev.topaz.diff.ChangeKind.SUCCESS_FLAG;
import static dev.topaz.diff.ChangeKind.TYPE;
import static dev.topaz.diff.ChangeKind.VALUES;
import static dev.topaz.diff.Verdict.BREAKS_RUN_TIME;
import static dev.topaz.diff.Verdict.BREAKS_SOURCE;
import static dev.topaz.diff.Verdict.COMPATIBLE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of the diff: what kind of change each finds, and what the change does unless the user says otherwise.
 *
 * <p>A rule of a request has a counterpart for answers, in which wider and narrower change places: a request breaks when the
 * platform takes less than before, an answer when it holds more than before.
 */
public enum Rule {
    API_ADDED(ADDED, COMPATIBLE),
    API_REMOVED(REMOVED, BREAKS_SOURCE),
    API_RENAMED(RENAMED, BREAKS_SOURCE),
    /** Another API took the class name: two names that differ in nothing but case are told apart by a number. */
    API_CLASS_RENAMED(RENAMED, BREAKS_SOURCE),
    API_PROSE_CHANGED(PROSE, Verdict.PROSE),
    /** The client lost a method: calls without a session, or calls with one. */
    SESSION_METHOD_REMOVED(SESSION, BREAKS_SOURCE),
    /** The document did not say it, so code may give null: that compiles as before, and the platform refuses the call. */
    SESSION_BECAME_REQUIRED(SESSION, BREAKS_RUN_TIME),
    SESSION_CHANGED(SESSION, COMPATIBLE),

    REQUEST_PARAMETER_ADDED(ADDED, COMPATIBLE),
    REQUEST_REQUIRED_PARAMETER_ADDED(ADDED, BREAKS_RUN_TIME),
    REQUEST_PARAMETER_REMOVED(REMOVED, BREAKS_SOURCE),
    /** The class has the member for another object of the type; what this object sets has no effect any more. */
    REQUEST_PARAMETER_IGNORED(REMOVED, BREAKS_RUN_TIME),
    REQUEST_PARAMETER_RENAMED(RENAMED, BREAKS_SOURCE),
    /** The wire name is spelled otherwise; the Java names are the same. */
    REQUEST_PARAMETER_RESPELLED(RENAMED, COMPATIBLE),
    /** The same inside an object: the text of an object may be written by hand, and names the old spelling. */
    REQUEST_FIELD_RESPELLED(RENAMED, BREAKS_RUN_TIME),
    REQUEST_PARAMETER_MOVED(MOVED, BREAKS_SOURCE),
    /** A setter or getter has another type, or is gone. */
    REQUEST_TYPE_CHANGED(TYPE, BREAKS_SOURCE),
    REQUEST_TYPE_NARROWED(TYPE, BREAKS_RUN_TIME),
    REQUEST_TYPE_WIDENED(TYPE, COMPATIBLE),
    REQUEST_ACCESSOR_RENAMED(ACCESSOR, BREAKS_SOURCE),
    /** The accessor is there and belongs to another parameter now. */
    REQUEST_ACCESSOR_REASSIGNED(ACCESSOR, BREAKS_RUN_TIME),
    REQUEST_BECAME_REQUIRED(REQUIRED, BREAKS_RUN_TIME),
    REQUEST_BECAME_OPTIONAL(REQUIRED, COMPATIBLE),
    REQUEST_LIMITS_NARROWED(LIMITS, BREAKS_RUN_TIME),
    REQUEST_LIMITS_WIDENED(LIMITS, COMPATIBLE),
    /** A limit that does not fit the type of the parameter, which nobody checks. */
    REQUEST_LIMITS_WITHOUT_EFFECT(LIMITS, Verdict.PROSE),
    /** The constants of the values are gone. */
    REQUEST_VALUES_REMOVED(VALUES, BREAKS_SOURCE),
    /** The class has the constants for another object of the type; this object may be refused with their values. */
    REQUEST_VALUES_NARROWED(VALUES, BREAKS_RUN_TIME),
    REQUEST_VALUES_ADDED(VALUES, COMPATIBLE),
    REQUEST_DEFAULT_CHANGED(DEFAULT, BREAKS_RUN_TIME),
    REQUEST_DEFAULT_WITHOUT_EFFECT(DEFAULT, Verdict.PROSE),
    REQUEST_PROSE_CHANGED(PROSE, Verdict.PROSE),

    RESPONSE_FIELD_ADDED(ADDED, COMPATIBLE),
    RESPONSE_FIELD_REMOVED(REMOVED, BREAKS_SOURCE),
    /** The class has the member for another object of the type; of this object it returns null. */
    RESPONSE_FIELD_ABSENT(REMOVED, BREAKS_RUN_TIME),
    RESPONSE_FIELD_RENAMED(RENAMED, BREAKS_SOURCE),
    RESPONSE_FIELD_RESPELLED(RENAMED, COMPATIBLE),
    RESPONSE_FIELD_MOVED(MOVED, BREAKS_SOURCE),
    RESPONSE_TYPE_CHANGED(TYPE, BREAKS_SOURCE),
    RESPONSE_TYPE_WIDENED(TYPE, BREAKS_RUN_TIME),
    RESPONSE_TYPE_NARROWED(TYPE, COMPATIBLE),
    RESPONSE_ACCESSOR_RENAMED(ACCESSOR, BREAKS_SOURCE),
    RESPONSE_ACCESSOR_REASSIGNED(ACCESSOR, BREAKS_RUN_TIME),
    RESPONSE_BECAME_OPTIONAL(REQUIRED, BREAKS_RUN_TIME),
    RESPONSE_BECAME_REQUIRED(REQUIRED, COMPATIBLE),
    /** Nobody checks an answer against limits. */
    RESPONSE_LIMITS_CHANGED(LIMITS, Verdict.PROSE),
    RESPONSE_VALUES_ADDED(VALUES, BREAKS_RUN_TIME),
    RESPONSE_VALUES_REMOVED(VALUES, BREAKS_SOURCE),
    RESPONSE_VALUES_NARROWED(VALUES, COMPATIBLE),
    RESPONSE_DEFAULT_WITHOUT_EFFECT(DEFAULT, Verdict.PROSE),
    RESPONSE_PROSE_CHANGED(PROSE, Verdict.PROSE),

    /** Calls whose answers say false throw from now on. */
    SUCCESS_FLAG_ADDED(SUCCESS_FLAG, BREAKS_RUN_TIME),
    /** Calls whose answers report a failure return them from now on, and nobody is told. */
    SUCCESS_FLAG_REMOVED(SUCCESS_FLAG, BREAKS_RUN_TIME),
    /** The same is read from other fields. */
    SUCCESS_FLAG_MOVED(SUCCESS_FLAG, COMPATIBLE),

    PAGES_ADDED(PAGES, COMPATIBLE),
    PAGES_REMOVED(PAGES, BREAKS_SOURCE),
    /** The same items are read from another list, or another page. */
    PAGES_MOVED(PAGES, COMPATIBLE),
    PAGES_OF_ANOTHER_TYPE(PAGES, BREAKS_SOURCE),
    FIELD_SELECTOR_ADDED(FIELD_SELECTOR, COMPATIBLE),
    FIELD_SELECTOR_REMOVED(FIELD_SELECTOR, BREAKS_SOURCE),

    /** The compiler warns of uses. */
    API_DEPRECATED(DEPRECATION, COMPATIBLE),
    API_REVIVED(DEPRECATION, COMPATIBLE),
    REQUEST_PARAMETER_DEPRECATED(DEPRECATION, COMPATIBLE),
    REQUEST_PARAMETER_REVIVED(DEPRECATION, COMPATIBLE),
    RESPONSE_FIELD_DEPRECATED(DEPRECATION, COMPATIBLE),
    RESPONSE_FIELD_REVIVED(DEPRECATION, COMPATIBLE),

    ERROR_CODE_ADDED(ERROR_CODES, COMPATIBLE),
    ERROR_CODE_REMOVED(ERROR_CODES, COMPATIBLE),
    /** Suspected: what is said of a code is said of another one now; code that handles the old one does nothing. */
    ERROR_CODE_CHANGED(ERROR_CODES, BREAKS_RUN_TIME),
    ERROR_PROSE_CHANGED(PROSE, Verdict.PROSE);

    private final ChangeKind kind;
    private final Verdict verdict;

    Rule(ChangeKind kind, Verdict verdict) {
        this.kind = kind;
        this.verdict = verdict;
    }

    /** Returns the rule with this id; empty when there is none. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Returns the id, such as {@code request-became-required}: in reports, and where a user overrides the verdict. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what kind of thing changes. */
    public ChangeKind kind() {
        return kind;
    }

    /** Returns what such a change does, unless the user says otherwise. */
    public Verdict verdict() {
        return verdict;
    }
}
