/**
 * Residents who move when too few neighbours are like them: by the rules of three public models, by any other rule, or by
 * learning; and a platform that lists vacancies.
 */
package civitas.scenarios.segregation;
