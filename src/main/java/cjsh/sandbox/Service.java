package cjsh.sandbox;

import cjsh.graphql.Api;
import graphql.schema.idl.RuntimeWiring;

/** The data behind one API and what its schema reads from them. */
sealed interface Service permits ContractService, PropertyService, ItemListService, TechPartnerService {
    static Service of(Api api, SandboxOptions options) {
        return switch (api) {
            case PROGRAMS -> new ContractService(options.clock());
            case PROPERTIES -> new PropertyService(options.clock());
            case ITEM_LISTS -> new ItemListService();
            case TECH_PARTNERS -> new TechPartnerService();
        };
    }

    /** Connects the schema with the data. */
    RuntimeWiring wiring();

    /** Moves the rows of an offset walk; lists without one stay as they are. */
    default void drift(Drift.Kind kind) {}
}
