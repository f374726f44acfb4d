// Written by cjsh.api.codegen from the schema of the Promotional Properties API. A change made here is lost.
package cjsh.api.properties;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.PropertyUpdate;
import cjsh.api.typed.ApiEntry;
import cjsh.graphql.Api;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The Promotional Properties API. */
public class PropertiesApi extends ApiEntry {
    /** Calls made here go to the connection that there is then. */
    public PropertiesApi(Supplier<Connection> connection) {
        super(connection);
    }

    /**
     * The properties (PIDs) of a publisher. Publishers read their own, advertisers those of their publishers. Page
     * through with offset and limit; totalCount tells when all have been seen. (inferred: never null)
     *
     * @param publisherId The publisher's company id (CID), as a number or a text. (inferred: type and that it is
     *     required, as production clients declare it)
     */
    public PropertiesCalls.PromotionalPropertiesCall promotionalProperties(String publisherId) {
        CallSpec call = CallSpec.query(Api.PROPERTIES, "promotionalProperties")
                .with("0.publisherId", wire(publisherId));
        return valid(new PropertiesCalls.PromotionalPropertiesCall(connection(), call));
    }

    /**
     * Several properties by their ids. (unverified: not in CJ's own seed documents; seen in an old extract) (inferred:
     * return type)
     *
     * @param ids Ids of the properties (PIDs). (unverified: not in CJ's own seed documents; seen in an old extract)
     */
    public PropertiesCalls.PromotionalPropertiesByIdsCall promotionalPropertiesByIds(String... ids) {
        CallSpec call = CallSpec.query(Api.PROPERTIES, "promotionalPropertiesByIds")
                .with("0.ids", wire(ids));
        return valid(new PropertiesCalls.PromotionalPropertiesByIdsCall(connection(), call));
    }

    /**
     * One property by its id. null: not found. (unverified: not in CJ's own seed documents; seen in an old extract)
     * (inferred: return type)
     *
     * @param id Id of the property (PID). (unverified: not in CJ's own seed documents; seen in an old extract)
     */
    public PropertiesCalls.PromotionalPropertyCall promotionalProperty(String id) {
        CallSpec call = CallSpec.query(Api.PROPERTIES, "promotionalProperty")
                .with("0.id", wire(id));
        return valid(new PropertiesCalls.PromotionalPropertyCall(connection(), call));
    }

    /**
     * The kinds of models and properties a publisher uses. (unverified: not in CJ's own seed documents; seen in an old
     * extract) (inferred: never null)
     *
     * @param publisherId The publisher's company id (CID). (unverified: not in CJ's own seed documents; seen in an old
     *     extract)
     */
    public PropertiesCalls.DistinctPropertyValuesCall distinctPropertyValues(String publisherId) {
        CallSpec call = CallSpec.query(Api.PROPERTIES, "distinctPropertyValues")
                .with("0.publisherId", wire(publisherId));
        return valid(new PropertiesCalls.DistinctPropertyValuesCall(connection(), call));
    }

    /**
     * Adds a property and returns it. Publishers only; advertisers can not use it.
     *
     * @param input The new property.
     */
    public PropertiesCalls.CreatePromotionalPropertyCall createPromotionalProperty(UnaryOperator<PropertiesInputs.CreatePromotionalPropertyInput> input) {
        CallSpec call = CallSpec.mutation(Api.PROPERTIES, "createPromotionalProperty")
                .with("0.input", filled(new PropertiesInputs.CreatePromotionalPropertyInput(), input));
        return new PropertiesCalls.CreatePromotionalPropertyCall(connection(), call);
    }

    /**
     * Changes a property and returns it. Publishers only; advertisers can not use it. Give all fields, also those that
     * stay the same.
     *
     * @param input The property as it shall be.
     */
    public PropertiesCalls.UpdatePromotionalPropertyCall updatePromotionalProperty(UnaryOperator<PropertiesInputs.UpdatePromotionalPropertyInput> input) {
        CallSpec call = CallSpec.mutation(Api.PROPERTIES, "updatePromotionalProperty")
                .with("0.input", filled(new PropertiesInputs.UpdatePromotionalPropertyInput(), input));
        return new PropertiesCalls.UpdatePromotionalPropertyCall(connection(), call);
    }

    /**
     * Adds a property. Nothing is sent before {@code send()}; {@code preview()} says what is missing, {@code
     * template()} gives an input to fill in.
     *
     * @param input fills in what it gets, and gives it back: {@code in -> in.name("My blog")}
     */
    public PropertiesCalls.CreatePromotionalPropertyCall create(UnaryOperator<PropertiesInputs.CreatePromotionalPropertyInput> input) {
        return createPromotionalProperty(input);
    }

    /**
     * Changes a property in what the input names, and leaves the rest as it is: reads it first, and sends the whole.
     *
     * @param id of the property (PID)
     * @param input names what becomes different: {@code in -> in.name("My new blog")}; lists replace the old ones
     *     whole
     */
    public PropertyUpdate<PropertiesCalls.UpdatePromotionalPropertyCall, PropertiesFields.PromotionalProperty> update(String id, UnaryOperator<PropertiesInputs.UpdatePromotionalPropertyInput> input) {
        return new PropertyUpdate<>(connection(), id, updatePromotionalProperty(input));
    }
}
