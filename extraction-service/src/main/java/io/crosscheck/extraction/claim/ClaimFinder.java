package io.crosscheck.extraction.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.attribution.Attribution;
import io.crosscheck.extraction.attribution.AttributionFinder;
import io.crosscheck.extraction.attribution.CueLexicon;
import io.crosscheck.extraction.attribution.Line;
import io.crosscheck.extraction.attribution.Page;
import io.crosscheck.extraction.attribution.SourceReader;
import io.crosscheck.extraction.factuality.FactualityReader;
import io.crosscheck.extraction.pipeline.Reading;

/** Finds who puts what forward. Thread-safe; the same reading always gives the same claims. */
public final class ClaimFinder {

    private final CueLexicon lexicon;
    private final AttributionFinder attributionFinder;
    private final SourceReader sourceReader;
    private final FactualityReader factualityReader;

    public ClaimFinder(
            CueLexicon lexicon,
            AttributionFinder attributionFinder,
            SourceReader sourceReader,
            FactualityReader factualityReader) {
        this.lexicon = lexicon;
        this.attributionFinder = attributionFinder;
        this.sourceReader = sourceReader;
        this.factualityReader = factualityReader;
    }

    /** With the shipped lists. */
    public static ClaimFinder standard() {
        CueLexicon lexicon = CueLexicon.standard();
        return new ClaimFinder(
                lexicon, new AttributionFinder(lexicon), new SourceReader(lexicon), new FactualityReader());
    }

    /** The claims of an article, in the order in which the sentences that make them stand. */
    public List<Claim> find(Reading reading) {
        return explained(reading).stream().map(Explained::claim).toList();
    }

    /** What decided each claim that {@link #find} gives, in the same order. */
    public List<Explanation> explain(Reading reading) {
        return explained(reading).stream().map(Explained::explanation).toList();
    }

    private List<Explained> explained(Reading reading) {
        Page page = Page.of(reading, lexicon);
        List<Attribution> attributions = attributionFinder.find(page);
        Teasers teasers = new Teasers(page);
        ClaimAssembly assembly = new ClaimAssembly(page, sourceReader, factualityReader);
        List<Explained> claims = new ArrayList<>(assembly.attributed(attributions));
        for (Narrated narrated : new NarrationReader(page, attributions).read()) {
            claims.add(assembly.narrated(narrated));
        }
        claims.sort(Explained.IN_TEXT_ORDER);
        Set<String> ids = new HashSet<>();
        claims.removeIf(c -> !ids.add(c.claim().id()) || teasers.strange(lineOf(page, c)));
        return claims;
    }

    private static Line lineOf(Page page, Explained claim) {
        return page.lines().get(page.lineAt(claim.claim().content().cover().start()));
    }
}
