package civitas.scenarios.dilemma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TallyTest {
    private static final int C_D = Tally.joint(Dilemma.COOPERATE, Dilemma.DEFECT);

    @Test
    void aPrisonersDilemmaPaysAsPublished() {
        Dilemma dilemma = new Dilemma(1.3);
        assertEquals(2.6, dilemma.payoff(Dilemma.COOPERATE, Dilemma.COOPERATE));
        assertEquals(2, dilemma.payoff(Dilemma.DEFECT, Dilemma.DEFECT));
        assertEquals(1.3, dilemma.payoff(Dilemma.COOPERATE, Dilemma.DEFECT));
        assertEquals(3.3, dilemma.payoff(Dilemma.DEFECT, Dilemma.COOPERATE));
        assertEquals(2, dilemma.nash());
        assertEquals(2.6, dilemma.optimum());
    }

    @Test
    void sharesSpellsAndPayoffs() {
        Tally tally = new Tally();
        assertTrue(Double.isNaN(tally.preferred(Tally.BOTH_DEFECT)));
        assertTrue(Double.isNaN(tally.meanSpell()));
        tally.count(Tally.BOTH_COOPERATE, Tally.BOTH_COOPERATE, 4);
        tally.count(C_D, Tally.BOTH_COOPERATE, 6);
        tally.count(Tally.BOTH_DEFECT, C_D, 2);
        tally.count(Tally.BOTH_DEFECT, Tally.BOTH_COOPERATE, 2);
        tally.count(Tally.BOTH_DEFECT, Tally.BOTH_DEFECT, 2);
        assertEquals(0.6, tally.preferred(Tally.BOTH_COOPERATE));
        assertEquals(0.2, tally.preferred(Tally.BOTH_DEFECT));
        assertEquals(1.5, tally.meanSpell());
        assertEquals(0.3, tally.cooperativeActions());
        assertEquals(1.6, tally.meanPayoff());
    }
}
