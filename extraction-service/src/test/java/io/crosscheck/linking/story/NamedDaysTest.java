package io.crosscheck.linking.story;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.text.Words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NamedDaysTest {

    private static NamedDays days(String text) {
        return NamedDays.of(Words.of(text));
    }

    @Test
    void sharedAndDifferentDaysAreToldFromUnnamedOnes() {
        NamedDays spring = days("The ferry sank on Tuesday, March 4, 2031, and was raised on 9 May.");

        assertEquals(1, spring.sameDay(days("Divers went down on May 9th.")));
        assertEquals(-1, spring.sameDay(days("Divers went down on May 8 and Mar. 5.")));
        assertEquals(0, spring.sameDay(days("They may go down again on a day in March.")));
        assertEquals(1, spring.sameYear(days("Of 2030 and 2031.")));
        assertEquals(-1, spring.sameYear(days("Of 2030.")));
        assertEquals(0, spring.sameYear(days("Of 4,031 tons.")));
        assertTrue(spring.sameWeekdays(days("It sank on Tuesday, as on any Tuesday.")) > 0.5);
        assertTrue(spring.sameWeekdays(days("It sank on Friday.")) < 0);
        assertEquals(0, spring.sameWeekdays(days("It sank.")));
    }

    @Test
    void theStoreGivesBackWhatItTook() {
        for (String text : new String[] {"", "On Sunday, 31 December 1999, and Monday, 1 January 2000, a Monday."}) {
            NamedDays days = days(text);

            assertEquals(days, NamedDays.decoded(days.encoded()));
        }
    }
}
