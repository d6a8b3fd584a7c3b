package civitas.data.network;

import static civitas.data.network.Checks.require;

import java.util.Optional;

/**
 * A network with its demand: all that an assignment of traffic starts from.
 *
 * @param name what files and reports call it, not blank
 * @param network roads
 * @param trips demand, with as many zones as the network
 * @param bestKnownFlows an equilibrium to compare with, one place per link, if there is one
 */
public record TrafficNetwork(
        String name, RoadNetworkData network, TripTable trips, Optional<LinkFlows> bestKnownFlows) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if they do not, or the name is blank
     */
    public TrafficNetwork {
        require(!name.isBlank(), "name", '"' + name + '"', "not blank");
        require(
                trips.zones() == network.zones(),
                "zones of the trips",
                trips.zones(),
                "those of the network, " + network.zones());
        if (bestKnownFlows.isPresent()) {
            int flows = bestKnownFlows.get().size();
            require(
                    flows == network.links().size(),
                    "number of flows",
                    flows,
                    network.links().size() + ", one per link");
        }
    }

    /** A network without known flows. */
    public static TrafficNetwork of(String name, RoadNetworkData network, TripTable trips) {
        return new TrafficNetwork(name, network, trips, Optional.empty());
    }

    /** Name and sizes, for a person to read. */
    @Override
    public String toString() {
        return name + ": " + network + "; " + trips;
    }
}
