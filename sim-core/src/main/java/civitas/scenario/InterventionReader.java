package civitas.scenario;

import civitas.scenario.Declaration.Group;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads {@code interventions}. They are applied in the order of their rounds, those of one round in the order of the
 * file; after each the whole parameter record must be valid.
 *
 * @param <P> the scenario's parameter record
 */
final class InterventionReader<P extends Record> {
    static final String KEY = "interventions";
    static final String AT = "at";
    static final String SET = "set";

    private final Scenario<P> scenario;
    private final Group declared;
    private final Tally report;

    /** How much must be right. */
    enum Depth {
        /** Every value by itself. */
        VALUES,
        /** The lengths of lists as well. */
        RECORD,
        /** And the scenario finds no contradiction. */
        SCENARIO
    }

    /** An intervention with the settings that make it, in canonical form. */
    record Change<P extends Record>(Intervention<P> intervention, ObjectNode set) {}

    private record Planned(long round, JsonPath path, List<Setting> settings) {}

    InterventionReader(Scenario<P> scenario, Report report) {
        this.scenario = scenario;
        this.declared = Declarations.of(scenario.parameterType());
        this.report = new Tally(report);
    }

    /** Whether everything read so far was right. */
    boolean sound() {
        return report.clean();
    }

    /**
     * @param top holds the list; its other keys do not matter
     * @param initial parameters before the first intervention
     */
    List<Change<P>> read(ObjectNode top, P initial, Depth depth, OptionalLong stopAfter) {
        List<Planned> planned = new ArrayList<>();
        OptionalLong lastRound = depth == Depth.SCENARIO ? scenario.lastRound(initial) : OptionalLong.empty();
        ArrayNode list = new Fields(top, JsonPath.ROOT, report).list(KEY).orElse(null);
        for (int i = 0; list != null && i < list.size(); i++) {
            planned.add(plan(new Fields(list.get(i), JsonPath.ROOT.key(KEY).index(i), report), stopAfter, lastRound));
        }
        planned.sort(Comparator.comparingLong(Planned::round));
        refuseContradictions(planned);
        List<Change<P>> changes = new ArrayList<>();
        P current = initial;
        for (Planned plan : planned) {
            Change<P> change = apply(plan, current, depth);
            current = change.intervention.parameters();
            changes.add(change);
        }
        return changes;
    }

    /** What two interventions of one round do to the same parameter would depend on their order. */
    private void refuseContradictions(List<Planned> planned) {
        Map<List<Object>, Planned> first = new HashMap<>();
        for (Planned plan : planned) {
            for (Setting setting : plan.settings) {
                String name = setting.parameter().toString();
                if (first.putIfAbsent(List.of(plan.round, name), plan) != null) {
                    report.add(
                            plan.path,
                            name + ": is set twice in round " + plan.round + ", must be set by one intervention");
                }
            }
        }
    }

    private Planned plan(Fields fields, OptionalLong stopAfter, OptionalLong lastRound) {
        fields.only(List.of(AT, SET)).require(AT).require(SET);
        OptionalLong round = fields.integer(AT, 1, Long.MAX_VALUE);
        if (round.isPresent() && stopAfter.isPresent() && round.getAsLong() > stopAfter.getAsLong()) {
            fields.fault(
                    AT,
                    round.getAsLong() + " lies after stop.after_round = " + stopAfter.getAsLong()
                            + ", it would never happen");
        }
        if (round.isPresent() && lastRound.isPresent() && round.getAsLong() > lastRound.getAsLong()) {
            fields.fault(
                    AT,
                    round.getAsLong() + " lies after the last round of a run at these parameters, "
                            + lastRound.getAsLong() + "; it would never happen");
        }
        Optional<Fields> set = fields.object(SET);
        if (set.isPresent() && set.get().node().isEmpty()) {
            fields.fault(
                    SET, "is empty, expected parameters and their new values; valid: " + Names.listed(switchable()));
        }
        return new Planned(
                round.orElse(1), fields.path(), set.map(this::settings).orElse(List.of()));
    }

    private List<Setting> settings(Fields set) {
        List<Setting> settings = new ArrayList<>();
        set.node().properties().forEach(entry -> {
            String path = entry.getKey();
            if (fixed(path)) {
                set.fault(path, fixedMessage());
            } else {
                Report place = report.below(set.path().key(path));
                settings.add(new Setting(JsonPath.dotted(path), entry.getValue(), place));
            }
        });
        return settings;
    }

    /** What to say of a parameter that no intervention can change. */
    String fixedMessage() {
        return "cannot change while a run goes on; valid: " + Names.listed(switchable());
    }

    /** Whether there is such a parameter and no intervention can change it. */
    boolean fixed(String path) {
        List<Declaration> found = Settings.settable(declared)
                .filter(member -> member.path().equals(path))
                .toList();
        return !found.isEmpty() && found.stream().noneMatch(Declaration::switchable);
    }

    private List<String> switchable() {
        return Settings.settable(declared)
                .filter(Declaration::switchable)
                .map(Declaration::path)
                .distinct()
                .toList();
    }

    private Change<P> apply(Planned plan, P current, Depth depth) {
        int before = report.count();
        Settings settings = new Settings(declared, plan.settings);
        Report blame = settings.blame((path, message) -> report.add(plan.path, path + ": " + message));
        ObjectNode merged = settings.mergedInto(Canonical.json(declared, current));
        Binder binder = new Binder(blame);
        P changed = scenario.parameterType()
                .cast(depth == Depth.VALUES ? binder.bindParts(declared, merged) : binder.bind(declared, merged));
        if (depth == Depth.SCENARIO && report.count() == before) {
            scenario.check(changed).forEach(violation -> blame.add(violation.path(), violation.message()));
        }
        boolean good = report.count() == before;
        return new Change<>(new Intervention<>(plan.round, changed), good ? canonical(plan, changed) : merged);
    }

    private ObjectNode canonical(Planned plan, P changed) {
        ObjectNode whole = Canonical.json(declared, changed);
        ObjectNode set = whole.objectNode();
        plan.settings.stream()
                .sorted(Comparator.comparing(setting -> setting.parameter().toString()))
                .forEach(setting -> set.set(setting.parameter().toString(), Canonical.at(whole, setting.parameter())));
        return set;
    }

    static void write(List<? extends Change<?>> changes, ObjectNode json) {
        if (!changes.isEmpty()) {
            ArrayNode list = json.putArray(KEY);
            changes.forEach(change ->
                    list.addObject().put(AT, change.intervention().round()).set(SET, change.set()));
        }
    }
}
