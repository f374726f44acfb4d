// Written by cjsh.api.codegen from the schema of the Promotional Properties API. A change made here is lost.
package cjsh.api.properties;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.Status;
import cjsh.api.typed.MutationCall;
import cjsh.api.typed.RecordCall;
import org.jspecify.annotations.Nullable;

/** What the Promotional Properties API can be asked for: arguments chain, then select. */
public final class PropertiesCalls {
    private PropertiesCalls() {}

    /**
     * The properties (PIDs) of a publisher. Publishers read their own, advertisers those of their publishers. Page
     * through with offset and limit; totalCount tells when all have been seen. (inferred: never null)
     */
    public static final class PromotionalPropertiesCall extends RecordCall<PromotionalPropertiesCall, PropertiesFields.PromotionalProperty> {
        PromotionalPropertiesCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected PromotionalPropertiesCall with(CallSpec spec) {
            return new PromotionalPropertiesCall(connection(), spec);
        }

        @Override
        protected PropertiesFields.PromotionalProperty record() {
            return new PropertiesFields.PromotionalProperty();
        }

        /** Records in one request; the largest that the API allows unless said otherwise. */
        public PromotionalPropertiesCall pageSize(int pageSize) {
            return checked(spec().withPageSize(pageSize));
        }

        /**
         * Only properties in this state. Without it: in any state. (inferred: type, after the literal in CJ's sample)
         */
        public PromotionalPropertiesCall status(@Nullable Status status) {
            return argument("0.status", status);
        }

        /**
         * Only properties that contain this text. (unverified: not in CJ's own seed documents; seen in production
         * clients)
         */
        public PromotionalPropertiesCall search(@Nullable String search) {
            return argument("0.search", search);
        }
    }

    /**
     * Several properties by their ids. (unverified: not in CJ's own seed documents; seen in an old extract) (inferred:
     * return type)
     */
    public static final class PromotionalPropertiesByIdsCall extends RecordCall<PromotionalPropertiesByIdsCall, PropertiesFields.PromotionalProperty> {
        PromotionalPropertiesByIdsCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected PromotionalPropertiesByIdsCall with(CallSpec spec) {
            return new PromotionalPropertiesByIdsCall(connection(), spec);
        }

        @Override
        protected PropertiesFields.PromotionalProperty record() {
            return new PropertiesFields.PromotionalProperty();
        }
    }

    /**
     * One property by its id. null: not found. (unverified: not in CJ's own seed documents; seen in an old extract)
     * (inferred: return type)
     */
    public static final class PromotionalPropertyCall extends RecordCall<PromotionalPropertyCall, PropertiesFields.PromotionalProperty> {
        PromotionalPropertyCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected PromotionalPropertyCall with(CallSpec spec) {
            return new PromotionalPropertyCall(connection(), spec);
        }

        @Override
        protected PropertiesFields.PromotionalProperty record() {
            return new PropertiesFields.PromotionalProperty();
        }
    }

    /**
     * The kinds of models and properties a publisher uses. (unverified: not in CJ's own seed documents; seen in an old
     * extract) (inferred: never null)
     */
    public static final class DistinctPropertyValuesCall extends RecordCall<DistinctPropertyValuesCall, PropertiesFields.DistinctPropertyValues> {
        DistinctPropertyValuesCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected DistinctPropertyValuesCall with(CallSpec spec) {
            return new DistinctPropertyValuesCall(connection(), spec);
        }

        @Override
        protected PropertiesFields.DistinctPropertyValues record() {
            return new PropertiesFields.DistinctPropertyValues();
        }
    }

    /** Adds a property and returns it. Publishers only; advertisers can not use it. */
    public static final class CreatePromotionalPropertyCall extends MutationCall<CreatePromotionalPropertyCall, PropertiesFields.PromotionalProperty> {
        CreatePromotionalPropertyCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected CreatePromotionalPropertyCall with(CallSpec spec) {
            return new CreatePromotionalPropertyCall(connection(), spec);
        }

        @Override
        protected PropertiesFields.PromotionalProperty record() {
            return new PropertiesFields.PromotionalProperty();
        }
    }

    /**
     * Changes a property and returns it. Publishers only; advertisers can not use it. Give all fields, also those that
     * stay the same.
     */
    public static final class UpdatePromotionalPropertyCall extends MutationCall<UpdatePromotionalPropertyCall, PropertiesFields.PromotionalProperty> {
        UpdatePromotionalPropertyCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected UpdatePromotionalPropertyCall with(CallSpec spec) {
            return new UpdatePromotionalPropertyCall(connection(), spec);
        }

        @Override
        protected PropertiesFields.PromotionalProperty record() {
            return new PropertiesFields.PromotionalProperty();
        }
    }
}
