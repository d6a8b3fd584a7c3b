/** Classifiers of sparse data, such as documents by their words. No kernel, no scenario, no boxing. */
package civitas.agents.sparse;
