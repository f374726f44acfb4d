package cjsh.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The item lists. Items are made from their index when they are asked for, however many there are. */
final class ItemCatalog {
    /** One list. A short one has pages that are not full although more follow, up to an empty one in the middle. */
    record Listing(String id, @Nullable String name, int size, Paging paging) {}

    /** How a list is cut into pages. */
    enum Paging {
        FULL,
        RAGGED
    }

    /** An item as the schema shows it. */
    record Item(@Nullable String name, String sku) {}

    static final Listing BOOKS = new Listing("qwe-123", "Books", 4, Paging.FULL);

    static final List<Listing> LISTS = List.of(
            BOOKS,
            new Listing("54", "item list 1", 2_500, Paging.RAGGED),
            new Listing("catalog-250k", "Whole catalog", 250_000, Paging.FULL),
            new Listing("60", "Accessories", 37, Paging.FULL),
            new Listing("61", "Clearance, \"final\" sale", 12, Paging.RAGGED),
            new Listing("62", "Sold out", 0, Paging.FULL),
            new Listing("63", null, 5, Paging.FULL),
            new Listing("64", "\u66f8\u7c4d \ud83d\udcda", 150, Paging.RAGGED));

    private static final List<Item> OF_BOOKS = List.of(
            new Item("The How To Book on the Zombie", "QWE-QWERT"),
            new Item("How to Survive a Zombie Apocalypse", "QWE-RTY-123"),
            new Item("The Best Book on Zombies", "ASD-FGH-456"),
            new Item("This is not a Zombie Book", "ZXC-VBN-789"));

    private static final List<String> THINGS =
            List.of("Kettle", "Lamp", "Backpack", "Notebook", "Drill", "Scarf", "Globe");

    private ItemCatalog() {}

    static Optional<Listing> find(String id) {
        return LISTS.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    static Item item(Listing list, int index) {
        Objects.checkIndex(index, list.size());
        return list.equals(BOOKS) ? OF_BOOKS.get(index) : new Item(name(index), sku(index));
    }

    private static @Nullable String name(int index) {
        return index % 53 == 5 ? null : Words.name(index, 29, THINGS.get(index % THINGS.size()) + " no. " + index);
    }

    /** Unique in its list. Some look like numbers and must stay texts: 00123, 42e5. */
    private static String sku(int index) {
        return switch (index % 41) {
            case 0 -> String.format(Locale.ROOT, "%05d", index);
            case 1 -> index + "e5";
            default -> String.format(Locale.ROOT, "SKU-%06d", index);
        };
    }
}
