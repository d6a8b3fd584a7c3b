package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    @Test
    void onlyNumbersHaveRangesOfNumbers() throws IOException {
        StringWriter out = new StringWriter();
        Main.execute(new PrintWriter(out), new PrintWriter(new StringWriter()), "describe", "tolls", "--json");
        Map<String, String> ranges = new HashMap<>();
        for (JsonNode parameter : new ObjectMapper().readTree(out.toString()).get("parameters")) {
            ranges.put(parameter.get("name").asText(), parameter.get("range").asText());
        }
        assertEquals("", ranges.get("network"));
        assertEquals("", ranges.get("toll_policy.tolls"));
        assertEquals("[1, 10000000]", ranges.get("drivers"));
        assertEquals("none | per_head | proportional", ranges.get("refund"));
    }
}
