package cjsh.api;

import cjsh.api.techpartners.TechPartnersApi;
import cjsh.api.techpartners.TechPartnersCalls;
import cjsh.api.techpartners.TechPartnersInputs;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The generated door into the Tech Partner API, with the word that people use for its change. */
public final class TechPartnersDoor extends TechPartnersApi {
    TechPartnersDoor(Supplier<Connection> connection) {
        super(connection);
    }

    /**
     * Enrolls a creator, and opens an account first where there is none. Nothing is sent before {@code send()}.
     *
     * @param input fills in what it gets, and gives it back: {@code in -> in.user(u -> u.emailAddress("a@b.example"))}
     */
    public TechPartnersCalls.UpsertAndEnrollPublisherCall enroll(
            UnaryOperator<TechPartnersInputs.UpsertAndEnrollPublisherInput> input) {
        return upsertAndEnrollPublisher(input);
    }
}
