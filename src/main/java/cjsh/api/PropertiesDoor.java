package cjsh.api;

import cjsh.api.properties.PropertiesApi;
import cjsh.api.properties.PropertiesCalls;
import cjsh.api.properties.PropertiesInputs;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The generated door into the Promotional Properties API, with the words that people use for its changes. */
public final class PropertiesDoor extends PropertiesApi {
    PropertiesDoor(Supplier<Connection> connection) {
        super(connection);
    }

    /**
     * Adds a property. Nothing is sent before {@code send()}; {@code preview()} says what is missing, {@code template()} gives
     * an input to fill in.
     *
     * @param input fills in what it gets, and gives it back: {@code in -> in.name("My blog").status(ACTIVE)}
     */
    public PropertiesCalls.CreatePromotionalPropertyCall create(
            UnaryOperator<PropertiesInputs.CreatePromotionalPropertyInput> input) {
        return createPromotionalProperty(input);
    }

    /**
     * Changes a property in what the input names, and leaves the rest as it is: reads it first, and sends the whole.
     *
     * @param id of the property (PID)
     * @param input names what becomes different: {@code in -> in.name("My new blog")}; lists replace the old ones whole
     */
    public PropertyUpdate update(String id, UnaryOperator<PropertiesInputs.UpdatePromotionalPropertyInput> input) {
        return new PropertyUpdate(connection(), Given.to("update", id), updatePromotionalProperty(input));
    }
}
