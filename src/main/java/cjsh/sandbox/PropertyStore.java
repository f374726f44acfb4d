package cjsh.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The promotional properties of all companies, which mutations change for as long as the sandbox lives. */
final class PropertyStore {
    private final Clock clock;
    private final Map<Company, Rows<Property>> companies = new EnumMap<>(Company.class);

    PropertyStore(Clock clock) {
        this.clock = clock;
        for (Company company : Company.values()) {
            PropertyGenerator generator = new PropertyGenerator(company);
            companies.put(company, new Rows<>(generator.first(), generator::property));
        }
    }

    List<Property> of(Company company) {
        return rows(company).all();
    }

    /** Ids are unique over all companies. */
    Optional<Property> byId(String id) {
        return Arrays.stream(Company.values())
                .flatMap(company -> of(company).stream())
                .filter(property -> property.id().equals(id))
                .findFirst();
    }

    void drift(Drift.Kind kind) {
        companies.values().forEach(rows -> rows.drift(kind));
    }

    synchronized Property create(PropertyDraft draft) {
        Property created = draft.property(freeId(draft.company()), now(), now());
        put(draft.company(), created, null);
        return created;
    }

    synchronized Property update(String id, PropertyDraft draft) {
        Property old = of(draft.company()).stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "Company " + draft.company().id() + " has no promotional property " + id + "."));
        Property updated = draft.property(id, old.createdAt(), now());
        put(draft.company(), updated, old);
        return updated;
    }

    /** In the place of the old one, else at the end. A company has one primary property, so a new one takes over. */
    private void put(Company company, Property property, @Nullable Property old) {
        rows(company).change(all -> {
            List<Property> changed = new ArrayList<>(all);
            if (property.isPrimary()) {
                changed.replaceAll(each -> each.isPrimary() ? each.withoutPrimary() : each);
            }
            if (old == null) {
                changed.add(property);
            } else {
                changed.replaceAll(each -> each.id().equals(old.id()) ? property : each);
            }
            return changed;
        });
    }

    private String freeId(Company company) {
        Set<String> taken = Arrays.stream(Company.values())
                .flatMap(each -> of(each).stream())
                .map(Property::id)
                .collect(Collectors.toSet());
        return IntStream.iterate(company.firstNewPropertyId(), id -> id + 1)
                .mapToObj(String::valueOf)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** CJ's times have milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Rows<Property> rows(Company company) {
        return Objects.requireNonNull(companies.get(company));
    }
}
