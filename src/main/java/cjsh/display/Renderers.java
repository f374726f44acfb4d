package cjsh.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows any value: by the first renderer that knows it, else as a Java programmer expects. */
public final class Renderers {
    private final List<Renderer> renderers;
    private final @Nullable Budget budget;

    /** Asks these in this order. */
    public Renderers(List<Renderer> renderers) {
        this(renderers, null);
    }

    private Renderers(List<Renderer> renderers, @Nullable Budget budget) {
        this.renderers = List.copyOf(renderers);
        this.budget = budget;
    }

    /** The same for a page that is kept: no value takes more than this, and one whose renderer fails is shown as text. */
    public Renderers within(Budget most) {
        return new Renderers(renderers, most);
    }

    /** These, after one that is asked before them. */
    public Renderers after(Renderer first) {
        List<Renderer> all = new ArrayList<>();
        all.add(first);
        all.addAll(renderers);
        return new Renderers(all, budget);
    }

    /** The forms of the value; nothing for null, as for a call that returns nothing. */
    public Optional<MimeBundle> render(@Nullable Object value, Screen screen) {
        if (value == null) {
            return Optional.empty();
        }
        return known(value, screen).or(() -> Optional.of(fit(MimeBundle.ofText(ObjectText.of(value, screen)))));
    }

    /** The forms of the value by the first renderer that knows its kind; nothing when none does. */
    public Optional<MimeBundle> known(Object value, Screen screen) {
        if (budget == null) {
            return forms(value, screen);
        }
        try {
            return forms(value, screen).map(this::fit);
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            String why = "\n… as text only, since showing it failed: " + SafeText.line(ObjectText.words(e));
            return Optional.of(fit(MimeBundle.ofText(ObjectText.of(value, screen) + why)));
        }
    }

    private MimeBundle fit(MimeBundle forms) {
        return budget == null ? forms : budget.fit(forms);
    }

    private Optional<MimeBundle> forms(Object value, Screen screen) {
        return renderers.stream()
                .flatMap(renderer -> renderer.render(value, screen).stream())
                .findFirst();
    }

    /** The value with nothing cut, made while it is read. */
    public LongText whole(@Nullable Object value, Portion portion) {
        if (value == null) {
            return (out, screen) -> out.append("null\n");
        }
        return renderers.stream()
                .flatMap(renderer -> renderer.whole(value, portion).stream())
                .findFirst()
                .orElseGet(() -> isKnown(value)
                        ? (out, screen) -> out.append(render(value, Screen.unlimited())
                                        .map(MimeBundle::text)
                                        .orElse(""))
                                .append('\n')
                        : new WholeObject(value, portion));
    }

    private boolean isKnown(Object value) {
        return known(value, Screen.unlimited()).isPresent();
    }

    /** What the value is, in two or three words; nothing when its class's name says that. */
    public Optional<String> summary(Object value) {
        return renderers.stream()
                .flatMap(renderer -> renderer.summary(value).stream())
                .findFirst();
    }
}
