package civitas.scenarios.auction;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "Price lever: what the winner pays.",
                        value = "first_price",
                        source = AuctionParameters.SOURCE,
                        switchable = true)
                AuctionFormat format,
        @Parameter(
                        description = "Information lever: what bidders are told after each auction.",
                        value = "own_reward",
                        source = AuctionParameters.SOURCE,
                        switchable = true)
                Feedback feedback,
        @Parameter(
                        description = "Lowest bid at which the platform sells.",
                        value = "0",
                        unit = "money",
                        range = "[0, 1e6]",
                        source = "no reserve price in Banchio, Skrzypacz 2022",
                        switchable = true)
                double reservePrice) {}
