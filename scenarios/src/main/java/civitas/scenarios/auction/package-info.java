/**
 * Bidders that learn: repeated auctions of one good of known value among memoryless Q-learners, and a platform that
 * chooses the payment rule, what bidders are told afterwards and a reserve price. Source: Banchio, Skrzypacz,
 * "Artificial Intelligence and Auction Design", EC 2022.
 */
package civitas.scenarios.auction;
