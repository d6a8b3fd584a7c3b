package civitas.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one declaration of a parameter, on a component of a scenario's parameter record. File checks, JSON Schema,
 * descriptions, overrides and console controls are derived from it. The name in files is the component's name in
 * {@code snake_case}.
 * <p>A component is one of
 * <ul>
 *   <li>{@code int}, {@code long}, {@code double}, {@code boolean} or an {@code enum} (constants in
 *       {@code snake_case} in files);
 *   <li>a {@code String}: the name of a thing or of an input file;
 *   <li>{@link Numbers}: one number, or one number per agent ({@link #lengthOf});
 *   <li>a record: a group of parameters, one level deeper in the file;
 *   <li>a sealed interface of records: a choice between named parts (the permitted records' names in
 *       {@code snake_case}), written as the name alone or as an object {@code {"kind": NAME, ...}} with the
 *       part's own parameters; {@link Parts} of such an interface is one part, or a list of one per agent
 *       ({@link #lengthOf}). On a part's record itself the annotation is optional and gives only its
 *       {@link #description}.
 * </ul>
 * A mistake in a declaration is refused when the scenario is loaded.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Parameter {
    /** What it means, in one sentence. */
    String description();

    /** Default as JSON text; unquoted text is a string. Left empty for groups. */
    String value() default "";

    /** Unit of measurement; empty for pure numbers and for words. */
    String unit() default "";

    /** Allowed numbers as an interval such as {@code "(0, 1]"}; {@code inf} for an open end. */
    String range() default "(-inf, inf)";

    /** For {@link Numbers} and {@link Parts}: the integer parameter of the same or an enclosing record that gives a list's length. */
    String lengthOf() default "";

    /** Where the default comes from. */
    String source() default "";

    /** Whether an intervention may change it while a run goes on; holds for everything inside it, too. */
    boolean switchable() default false;
}
