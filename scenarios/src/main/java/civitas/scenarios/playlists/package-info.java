/**
 * Fans who place a song in their playlists where a recommender learns most from it. Source: Baumann, Mendler-Duenner,
 * "Algorithmic Collective Action in Recommender Systems: Promoting Songs by Reordering Playlists", NeurIPS 2024.
 */
package civitas.scenarios.playlists;
