package civitas.scenarios.tolls;

import civitas.analysis.traffic.RoadGraph;

/**
 * Routes as text: nodes in driving order, numbered from 1, as in {@code 1-3-4-2}. A road that has parallels is told from
 * them as in toll lists: {@code 1-2#2} ends with the second from 1 to 2, in the order of the file.
 */
final class RouteNodes {
    private final RoadGraph graph;
    /** Place of each link among its parallels, from 1; 0 if it has none. */
    private final int[] places;

    RouteNodes(RoadGraph graph) {
        this.graph = graph;
        places = new int[graph.links()];
        for (int link = 0; link < places.length; link++) {
            places[link] = place(link);
        }
    }

    private int place(int link) {
        int parallels = 0;
        int place = 0;
        for (int other : graph.linksOutOf(graph.from(link))) {
            if (graph.to(other) == graph.to(link)) {
                parallels++;
                place = other == link ? parallels : place;
            }
        }
        return parallels > 1 ? place : 0;
    }

    /** The text of a route of at least one link. */
    String of(int[] links) {
        StringBuilder nodes = new StringBuilder();
        nodes.append(graph.from(links[0]) + 1);
        for (int link : links) {
            nodes.append('-').append(graph.to(link) + 1);
            if (places[link] > 0) {
                nodes.append('#').append(places[link]);
            }
        }
        return nodes.toString();
    }
}
