/**
 * Persons with features and a label, repaid or not: read from a CSV file, or made up by a generator that says so.
 */
package civitas.data.credit;
