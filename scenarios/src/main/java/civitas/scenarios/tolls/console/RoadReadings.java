package civitas.scenarios.tolls.console;

import civitas.console.parts.Inspectable;
import civitas.scenarios.tolls.TollView;

/** What can be read off a link. */
final class RoadReadings {
    private RoadReadings() {}

    /** Such as {@code link 3-4}. */
    static String name(TollView view, int link) {
        return "link " + (view.graph().from(link) + 1) + "-" + (view.graph().to(link) + 1);
    }

    /** One line for the mouse over a link. */
    static String status(TollView view, int link) {
        double capacity = view.capacity(link);
        return name(view, link) + ":  flow " + Inspectable.brief(view.flow(link))
                + (Double.isNaN(capacity)
                        ? ""
                        : " of capacity " + Inspectable.brief(capacity) + " ("
                                + Inspectable.brief(view.flow(link) / capacity) + ")")
                + ",  time " + Inspectable.brief(view.time(link))
                + ",  toll " + Inspectable.brief(view.toll(link));
    }

    static Inspectable of(TollView view, int link) {
        return new Inspectable(name(view, link))
                .number("flow", "Trips on the latest day.", () -> view.flow(link))
                .number(
                        "capacity",
                        "Trips the link is built for; none where the file knows none.",
                        () -> view.capacity(link))
                .number("flow / capacity", "May exceed 1.", () -> view.flow(link) / view.capacity(link))
                .number("travel time", "On the latest day, in the file's unit.", () -> view.time(link))
                .number("free-flow time", "Without traffic, in the file's unit.", () -> view.freeFlowTime(link))
                .number("delay", "Travel time less free-flow time.", () -> view.time(link) - view.freeFlowTime(link))
                .number("toll", "Money per trip on the latest day.", () -> view.toll(link))
                .number("revenue", "Money on the latest day.", () -> view.toll(link) * view.flow(link))
                .number("external cost", "What one more trip costs all others, money.", () -> view.externalCost(link))
                .number("equilibrium flow", "In the user equilibrium without tolls.", () -> view.equilibriumFlow(link))
                .number("optimum flow", "At the social optimum.", () -> view.optimumFlow(link));
    }
}
