package civitas.scenarios.segregation;

import civitas.kernel.RandomStream;
import civitas.scenario.Parameter;

/** Which vacancies movers are shown. Learners find their way by themselves, whatever is listed. */
public sealed interface Listings {
    /** Where a resident goes; its own home if it stays. There is a vacancy. */
    int find(City city, Rule rule, int resident, RandomStream random);

    /** None: movers search as their rule says. */
    record ByRule() implements Listings {
        @Override
        public int find(City city, Rule rule, int resident, RandomStream random) {
            return rule.search().find(city, resident, random);
        }
    }

    /** A few vacancies drawn at random; movers take the first in which they are happy, or else the last. */
    record Suitable(@Parameter(description = "Vacancies drawn.", value = "5", range = "[1, 1000]") int vacancies)
            implements Listings {
        @Override
        public int find(City city, Rule rule, int resident, RandomStream random) {
            byte kind = city.kind(resident);
            int place = city.anyVacancy(random);
            for (int i = 1; i < vacancies && !rule.contentment().happy(city, place, kind); i++) {
                place = city.anyVacancy(random);
            }
            return place;
        }
    }

    /** A few vacancies drawn at random, of which movers see the one with most residents unlike them, less those like them. */
    record Mixing(@Parameter(description = "Vacancies drawn.", value = "5", range = "[1, 1000]") int vacancies)
            implements Listings {
        @Override
        public int find(City city, Rule rule, int resident, RandomStream random) {
            byte kind = city.kind(resident);
            int best = city.anyVacancy(random);
            for (int i = 1; i < vacancies; i++) {
                int place = city.anyVacancy(random);
                best = mix(city, place, kind) > mix(city, best, kind) ? place : best;
            }
            return best;
        }

        private static int mix(City city, int place, byte kind) {
            return city.other(place, kind) - city.same(place, kind);
        }
    }
}
