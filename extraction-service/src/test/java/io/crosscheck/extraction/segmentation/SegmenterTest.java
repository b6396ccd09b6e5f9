package io.crosscheck.extraction.segmentation;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SegmenterTest {

    private static final Segmenter SEGMENTER = new Segmenter();

    private static final String BODY =
            """
            The ferry company of Marrow Bay said on Tuesday that its harbour would stay shut for repairs.

            Engineers found cracks in the harbour wall, according to a report the ferry company gave to the council.

            "We will not sail before the wall is safe," said Ada Venn, who heads the company. The council agreed.

            About 400 passengers wait in Marrow Bay. The ferry crosses to Sellick twice a day, and the council pays for it.

            Sellick's mayor asked for buses. The company answered that buses could not cross the bay before Friday.
            """;

    private static List<Segment> segments(String text) {
        return SEGMENTER.segment(text, null);
    }

    /** Role and text of each segment, nested ones indented. */
    private static List<String> read(String text) {
        return segments(text).stream()
                .map(s -> (s.parent() == null ? "" : "  ") + s.role() + " "
                        + text.substring(s.start(), Math.min(s.end(), s.start() + 28)))
                .toList();
    }

    @Test
    void headStandsApartFromTheBody() {
        String text = "Harbour Shut as Wall Cracks\nFerry company blames winter storms\nBy Ada Venn\n\nPORT ELLIM, Tarn"
                + " (AFX) \u2013 " + BODY;
        assertEquals(
                List.of(
                        "HEADLINE Harbour Shut as Wall Cracks",
                        "SUBHEAD Ferry company blames winter ",
                        "BYLINE By Ada Venn",
                        "DATELINE PORT ELLIM, Tarn (AFX) \u2013",
                        "BODY The ferry company of Marrow "),
                read(text));
    }

    @Test
    void theTitleGivenApartIsTheHeadline() {
        String text = "Is the harbour, which cracked, safe now, and who will pay?\n" + BODY;
        assertEquals(
                Role.HEADLINE,
                SEGMENTER
                        .segment(text, "Is the harbour, which cracked, safe now, and who will pay?")
                        .get(0)
                        .role());
    }

    @Test
    void captionAndCreditAreNotTheOutletsReporting() {
        String text = "Harbour shut\n\nA diver looks at the wall of Port Ellim on May 3, 2019. / AFX PHOTO (Photo by Bo"
                + " Lund/Getty Images)\nBo Lund/AFX/Getty Images\n\n" + BODY;
        assertEquals(
                List.of(Role.HEADLINE, Role.CAPTION, Role.CREDIT, Role.BODY),
                segments(text).stream().map(Segment::role).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update # 1 \u2014 4:09 P.M.: The company took it back. | 4:09 P.M.",
                "UPDATE (6 May): The company took it back. | 6 May",
                "Correction: The wall is 40 metres long. | ",
                "Editor\u2019s note: This story names no one. | ",
                "This story has been updated with the council's answer. | "
            })
    void updates(String line, String at) {
        Segment last = segments(BODY + "\n" + line).get(1);
        assertEquals(Role.UPDATE, last.role());
        assertEquals(at, last.at());
    }

    @Test
    void aPostCarriesItsAuthorAndDate() {
        String text = BODY.strip() + "\nBREAKING: The harbour of Port Ellim is shut. pic.twitter.com/aB3dE\n"
                + "\u2014 Ada Venn (@adavenn) May 6, 2031\n\nBuses will go on Friday, the council of Sellick said.";
        List<Segment> segments = segments(text);
        assertEquals(
                List.of(
                        "BODY The ferry company of Marrow ",
                        "EMBEDDED_POST BREAKING: The harbour of Por",
                        "  BOILERPLATE pic.twitter.com/aB3dE",
                        "BODY Buses will go on Friday, the"),
                read(text));
        assertEquals("Ada Venn (@adavenn)", segments.get(1).author());
        assertEquals("May 6, 2031", segments.get(1).at());
    }

    @Test
    void commentsAndTheArticlePastedIntoOne() {
        String text = BODY
                + """

                For those who care, see a copy of the report in this link....

                  \u2022 Look what the other paper writes.....

                    The ferry company had known of the cracks since March, a diver told the Sellick Post.

                    Old Cracks
                    "They were as wide as my hand," said the diver, who asked not to be named.

                    The company did not answer questions. It had announced repairs in April.
                  \u2022 Promises, promises.
                Sign in or register to comment.
                """;
        assertEquals(
                List.of(
                        "BODY The ferry company of Marrow ",
                        "COMMENT For those who care, see a co",
                        "COMMENT \u2022 Look what the other paper ",
                        "  PASTED_ARTICLE The ferry company had known ",
                        "  SUBHEAD Old Cracks",
                        "COMMENT \u2022 Promises, promises.",
                        "BOILERPLATE Sign in or register to comme"),
                read(text));
    }

    @Test
    void commentsAfterTheirHeading() {
        String text = BODY + "\n3 Comments\n\nNobody asked us.\n\nBuses are slow anyway!\n";
        assertEquals(
                List.of(Role.BODY, Role.BOILERPLATE, Role.COMMENT, Role.COMMENT),
                segments(text).stream().map(Segment::role).toList());
    }

    @Test
    void bulletsOfTheArticleStayBody() {
        String text = BODY + "\nThe council asks for:\n\u2022 a new wall,\n\u2022 two buses a day.\n";
        assertEquals(
                List.of(Role.BODY), segments(text).stream().map(Segment::role).toList());
    }

    @Test
    void teasersShareNothingWithTheArticle() {
        String teaser =
                "Quillon shows plans for its next Moon Hopper rockets\nThe Moon Hopper burned its engines for nine"
                        + " minutes before it tipped over. Quillon wants to launch another in spring.\n";
        List<Segment> segments =
                segments(BODY + "\n" + teaser + "\nBuses will go on Friday, the council of Sellick said.");
        assertEquals(
                List.of(Role.BODY, Role.RELATED, Role.BODY),
                segments.stream().map(Segment::role).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The cracked wall | SUBHEAD",
                "Council threatens ferry company with \u2018very big fines\u2019 unless it pays back grant | RELATED",
                "Read more: The wall that cracked | RELATED",
                "Bo Lund contributed to this report. | CREDIT",
                "Subscribe to our newsletter | BOILERPLATE",
                "We may earn a commission if you buy through links in this article. | BOILERPLATE",
                "Let the day's stories meet your inbox. | BOILERPLATE",
                "Find the Gazette on Facebook, Twitter and Instagram. | BOILERPLATE"
            })
    void linesWithinTheBody(String line, Role role) {
        String text =
                BODY + "\n" + line + "\nThe council of Sellick met for two hours.\n\nThe ferry lay in the harbour.";
        assertEquals(role, segments(text).get(1).role());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana",
                "Ana said so",
                "\u2022",
                "\n\n x \r\n\r\n",
                "\uD800",
                "?",
                "By",
                "Comments\n",
                "\u2014 (@a) "
            })
    void everyVisibleCharacterLiesInASegment(String text) {
        boolean[] covered = new boolean[text.length()];
        for (Segment segment : segments(text)) {
            assertTrue(segment.start() < segment.end() && segment.end() <= text.length());
            for (int i = segment.start(); i < segment.end(); i++) {
                covered[i] = true;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            assertTrue(covered[i] || Character.isWhitespace(text.charAt(i)), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\n",
                "\u201C",
                "(",
                "A, ",
                "Update ",
                "- ",
                "By A ",
                "\n",
                "\u2022 x\n",
                "https://x ",
                "A\n\n"
            })
    void staysLinearOnMonotony(String piece) {
        String text = piece.repeat(300_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> segments(text));
    }
}
