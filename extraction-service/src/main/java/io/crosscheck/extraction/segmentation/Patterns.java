package io.crosscheck.extraction.segmentation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.text.Lexicon;

/** What a single line shows of its role, whatever stands around it. */
final class Patterns {

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String DATE = "(?:" + MONTH + " \\d{1,2},? \\d{4}|\\d{1,2} " + MONTH
            + ",? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})";

    /** "— Ana Brito (@anab) January 6, 2031" */
    private static final Pattern SIGNATURE =
            Pattern.compile("[\u2014\u2013-]{1,2}\\s?([^()\u2014\\n]{1,60}) \\((@\\w{1,30})\\),? (" + DATE + ")\\.?$");

    private static final Pattern UPDATE = Pattern.compile(
            "^[(\\[]?(?:UPDATE|Update|Updated|CORRECTION|Correction|CORRECTED|CLARIFICATION|Clarification|EDITOR'S NOTE|"
                    + "Editor['\u2019]s [Nn]ote|Editors['\u2019] [Nn]ote|RETRACTION|Retraction)"
                    + "(?: ?#? ?\\d{1,2})?(?: ?[\u2014\u2013(-]{1,2} ?((?:[^:]|:\\d\\d){1,40}?)\\)?)?\\s?:(?!\\d)");
    private static final Pattern UPDATED_STORY = Pattern.compile(
            "^[(\\[]?(?:This|An earlier version of this|A previous version of this) (?:story|article|report|post|headline)"
                    + "[^.]{0,60} (?:updated|corrected|amended|clarified|misstated|incorrectly|revised|retracted)\\b");

    private static final Pattern CREDIT_WORDS = Pattern.compile(
            "(?i)\\b(?:photo credit|photo by|photograph by|photograph:|photos? courtesy|image credit|picture credit|"
                    + "afp photo|ap photo|file photo|handout via|/ ?handout|getty images|shutterstock|via reuters|via ap\\b|"
                    + "afp via)|(?-i:REUTERS/\\p{Lu}|\\p{L}/(?:Reuters|REUTERS|AFP|AP|EPA)\\b)");
    private static final Pattern CREDIT_START = Pattern.compile(
            "^[(\\[]?(?:Photo|Photograph|Image|Picture|Illustration|Credit|Credits|Source|Graphic) ?: ");
    private static final Pattern CAPTION_START = Pattern.compile(
            "^(?:FILE PHOTO|FILE|File photo|File picture|Pictured|In this photo|In this image"
                    + "|In this file photo|This photo|Above|Image caption|Caption|Photo shows)(?::| -| \u2013| \u2014|,)? ");
    private static final Pattern CAPTION_DATE = Pattern.compile("^date \\d{4}-\\d{2}-\\d{2} ");
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "(?:contributed to this (?:report|story|article)|contributed reporting|contributed from|^\\(?Reporting by |"
                    + "^\\(?Additional reporting|^\\(?Writing by |^\\(?Editing by |^\\(With |^With (?:agency |agencies|"
                    + "reporting by|additional))");

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:Byline|BYLINE): \\p{Lu}[^!?:]{1,90}|(?:By|BY|Written by|Posted by|Words by|Story by|Report by) (?:\\p{Lu}|the |our )[^.!?:\u201C\"]{1,90})$");
    private static final Pattern STAFF = Pattern.compile(
            "^\\p{Lu}[\\p{L}. '\u2019-]{2,50}(?:,| \\||/| -| \u2013) ?(?:Staff|Reporter|Correspondent|Editor|Staff Writer|Staff Reporter"
                    + "|Associated Press|Reuters|AFP|AP|UPI)(?: [\\p{L} ]{0,40})?$");

    private static final Pattern DATE_LINE =
            Pattern.compile("^(?:(?:Published|Posted|Updated|Last updated|First published|"
                    + "Date|PUBLISHED|UPDATED|Last modified)(?: on| at)?:? ?)?(?:\\p{L}{3,9},? )?" + DATE
                    + "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}[^\\n]{0,30}| \\| [^\\n]{0,40})?$");

    /** "PORT ELLIM (AP) — ", "SELLICK, Tarn, Jan 6 (Reuters) - ", "Port Ellim – " */
    private static final Pattern DATELINE =
            Pattern.compile("^(\\p{Lu}[\\p{L}.'\u2019-]{1,20}(?:[ /]\\p{Lu}[\\p{L}.'\u2019-]{0,20}){0,4}"
                    + "(?:, ?\\p{Lu}[\\p{L}. ]{1,24}?){0,2}(?:,? " + MONTH + " \\d{1,2}(?:, \\d{4})?|,? \\d{1,2} "
                    + MONTH + ")?"
                    + "(?: ?\\([\\p{L}/ .&-]{2,30}\\))?,? ?(?:[\u2014\u2013]|--| -))\\s");

    private static final Pattern RELATED =
            Pattern.compile("^(?:READ MORE|Read more|Read More|READ ALSO|Read also|Also read"
                    + "|ALSO READ|Also Read|Related|RELATED|SEE ALSO|See also|See Also|More on this|MORE|WATCH|Watch|Recommended|DON'T MISS"
                    + "|Don't miss|Related stories|Related articles|Related story|More from [^:]{1,30}|Most read|Trending|You may also like"
                    + "|Read next)(?: ?[:|>\u00BB\u2013\u2014-] ?|$)");

    private static final Pattern COMMENTS =
            Pattern.compile("^(?:(?:\\d[\\d,]* )?(?:[Rr]eader |[Uu]ser )?[Cc]omments?(?: ?\\(\\d+\\))?"
                    + "|COMMENTS(?: ?\\(\\d+\\))?|Join the (?:conversation|discussion)|Discussion|Leave a [Rr]eply|Responses"
                    + "|What readers (?:say|think)):?$");

    private static final Pattern READ_BELOW =
            Pattern.compile("^(?:Read|See|Watch|Listen to) .{2,60} (?:below|here|above)[.:]?$");

    private final List<String> boilerplate =
            Lexicon.load("segmentation/boilerplate").entries().toList();

    /** A post's author and date. */
    record Signature(int start, String author, String at) {}

    /** The signature that ends this line, or null; its start counts from the line's text. */
    static Signature signature(Line line) {
        int from = Math.max(0, line.text().length() - 160);
        if (line.end() - line.body() != line.text().length()) {
            return null;
        }
        Matcher matcher =
                SIGNATURE.matcher(line.text()).region(from, line.text().length());
        return matcher.find()
                ? new Signature(
                        matcher.start(), matcher.group(1).strip() + " (" + matcher.group(2) + ")", matcher.group(3))
                : null;
    }

    /** When an editor's note says it was added, {@code ""} where it does not say; null if it is none. */
    static String update(Line line) {
        Matcher matcher = UPDATE.matcher(line.text());
        if (matcher.find()) {
            return matcher.group(1) == null ? "" : matcher.group(1).strip();
        }
        return UPDATED_STORY.matcher(line.text()).find() ? "" : null;
    }

    /** Length of the dateline the line begins with, its dash included; 0 if there is none. */
    static int dateline(Line line) {
        Matcher matcher = DATELINE.matcher(line.text());
        if (!matcher.find() || line.words() < 8) {
            return 0;
        }
        String place = matcher.group(1);
        boolean capitals = Character.isUpperCase(place.charAt(1)) || place.indexOf('(') > 0;
        return capitals || matcher.end(1) <= 30 && place.charAt(place.length() - 1) != '-' ? matcher.end(1) : 0;
    }

    static boolean isComments(Line line) {
        return line.words() <= 5 && COMMENTS.matcher(line.text()).find();
    }

    static boolean isDateLine(Line line) {
        return line.words() <= 16 && DATE_LINE.matcher(line.text()).find();
    }

    static boolean isByline(Line line) {
        return line.words() <= 14
                && (BYLINE.matcher(line.text()).find()
                        || STAFF.matcher(line.text()).find());
    }

    static boolean isRelated(Line line) {
        return line.words() <= 30 && RELATED.matcher(line.text()).find();
    }

    /** The role that the line's own words give away, or null. */
    Role roleOf(Line line) {
        String text = line.text();
        if (isBoilerplate(line)) {
            return Role.BOILERPLATE;
        }
        if (update(line) != null) {
            return Role.UPDATE;
        }
        if (CONTRIBUTED.matcher(text).find() && line.words() <= 40) {
            return Role.CREDIT;
        }
        if (CAPTION_START.matcher(text).find() || CAPTION_DATE.matcher(text).find()) {
            return Role.CAPTION;
        }
        if (CREDIT_WORDS.matcher(text).find() || CREDIT_START.matcher(text).find()) {
            return line.words() <= 9 && !line.text().contains(". ")
                    ? Role.CREDIT
                    : line.words() <= 90 ? Role.CAPTION : null;
        }
        if (isRelated(line)) {
            return Role.RELATED;
        }
        return null;
    }

    private boolean isBoilerplate(Line line) {
        if (line.words() > 40 || line.words() == 0) {
            return false;
        }
        String lower = line.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (line.words() <= 12 && READ_BELOW.matcher(line.text()).find()) {
            return true;
        }
        for (String phrase : boilerplate) {
            boolean anchored = phrase.charAt(0) == '^';
            if (anchored ? lower.startsWith(phrase.substring(1)) : line.words() <= 25 && lower.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
