// Written by cjsh.api.codegen from the schema of the Item List API. A change made here is lost.
package cjsh.api.itemlists;

import cjsh.api.typed.Fields;
import java.util.function.UnaryOperator;

/** What can be selected of the Item List API; each type of its schema is a class. */
public final class ItemListsFields {
    private ItemListsFields() {}

    /** Items an advertiser put in one group. Rates are not given here; the Program Terms API has them. */
    public static final class ItemList extends Fields<ItemList> {
        ItemList() {}

        /** Id of the list. */
        public ItemList id() {
            return leaf("id");
        }

        /** Name of the list. May be null. */
        public ItemList name() {
            return leaf("name");
        }

        /**
         * The items, page by page. Pages can only be fetched one after the other.
         *
         * @param pageSize How many items a page may hold; required, at most 10,000. A page can be short without being
         *     the last, so count the records and go on while nextPage has a value.
         */
        public ItemList items(int pageSize, UnaryOperator<ItemPage> fields) {
            return object("items", arguments("pageSize", pageSize), new ItemPage(), fields);
        }
    }

    /** Some of the items of a list. */
    public static final class ItemPage extends Fields<ItemPage> {
        ItemPage() {}

        /** Token for the page that follows. null, and nothing else, means that this page is the last. */
        public ItemPage nextPage() {
            return leaf("nextPage");
        }

        /** The items of this page. They may be fewer than pageSize, even where more pages follow. */
        public ItemPage records(UnaryOperator<Item> fields) {
            return object("records", new Item(), fields);
        }
    }

    /** A product on an item list. */
    public static final class Item extends Fields<Item> {
        Item() {}

        /** Name of the product. May be null. */
        public Item name() {
            return leaf("name");
        }

        /** The advertiser's article number. */
        public Item sku() {
            return leaf("sku");
        }
    }
}
