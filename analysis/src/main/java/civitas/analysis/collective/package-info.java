/**
 * Algorithmic collective action: contributors of data who coordinate what they report, against a firm that learns from
 * it. Base laws of finitely many kinds of records, strategies, exact success against optimal and suboptimal firms,
 * published bounds, critical mass and participation. Nothing here draws or keeps time.
 * <p>Source: Hardt, Mazumdar, Mendler-Duenner, Zrnic, "Algorithmic Collective Action in Machine Learning", ICML 2023;
 * other sources are named where they are used.
 */
package civitas.analysis.collective;
