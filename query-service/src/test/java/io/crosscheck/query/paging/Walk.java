package io.crosscheck.query.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;

/** Walks a list from its first page to its last. */
public final class Walk {

    /**
     * What all pages of a list hold, in their order.
     *
     * @param path of the list, with its conditions and how much a page holds
     * @param items what to take of each page, as a path into its JSON
     */
    public static <T> List<T> of(String path, String items) {
        return Walk.<T>pages(path, items).stream().flatMap(List::stream).toList();
    }

    /** The same, page by page. */
    public static <T> List<List<T>> pages(String path, String items) {
        List<List<T>> pages = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(path)
                    .jsonPath();
            pages.add(page.getList(items));
            cursor = page.getString("next");
        } while (cursor != null);
        return pages;
    }

    private Walk() {}
}
