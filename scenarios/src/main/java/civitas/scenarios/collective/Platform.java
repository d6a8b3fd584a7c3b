package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(description = "How the platform learns.", value = "automatic") Learner learner,
        @Parameter(
                        description =
                                "Whether it learns from contributors' records or from the law they are drawn from.",
                        value = "records")
                Evidence evidence,
        @Parameter(
                        description = "Rounds from one training to the next; the first is in the first round.",
                        value = "1",
                        unit = "rounds",
                        range = "[1, 1000000]",
                        switchable = true)
                int retrainEvery,
        @Parameter(
                        description =
                                "Weight of a record that is one round older; 0 for a platform that forgets. In worlds of documents, the probability that a document is kept for another round.",
                        value = "0",
                        range = "[0, 1)",
                        switchable = true)
                double memory,
        @Parameter(
                        description =
                                "Deduplication: at most this many equal things count, records in worlds of tables, copies of a word within a document in worlds of documents; 0 for no limit.",
                        value = "0",
                        range = "[0, 1000000000]",
                        switchable = true)
                int copies,
        @Parameter(
                        description = "How copies of a word in a document are counted; for worlds of documents.",
                        value = "counts")
                WordWeight wordWeight,
        @Parameter(description = "Private or robust training.", value = "plain", switchable = true) Training training,
        @Parameter(
                        description = "Information lever: what contributors see of the collective's success.",
                        value = "published",
                        switchable = true)
                Disclosure disclosure,
        @Parameter(
                        description =
                                "Price lever: payment for a record left as it is, in units of full success; matters where contributors come and go.",
                        value = "0",
                        range = "[0, 1000]",
                        switchable = true)
                double payment) {}
