package cjsh.sandbox;

import java.util.Arrays;

/**
 * The publishers that a token of the sandbox may act for. Each has its own range of ids, so that no id means two
 * things.
 */
enum Company {
    /** Where an analyst starts; nothing in it is from a document. */
    DEFAULT("999", 300_000, 4_200_000, 4_200_200),
    /** The publisher of CJ's Program Terms sample. */
    OF_CONTRACT_SAMPLE("1234", 400_000, 8_067_300, 8_067_500),
    /** The publisher of CJ's Promotional Properties samples, which make 103 the next id to be given. */
    OF_PROPERTY_SAMPLES("99999", 500_000, 1_000, 103);

    private final String id;
    private final int firstTermsId;
    private final int firstPropertyId;
    private final int firstNewPropertyId;

    Company(String id, int firstTermsId, int firstPropertyId, int firstNewPropertyId) {
        this.id = id;
        this.firstTermsId = firstTermsId;
        this.firstPropertyId = firstPropertyId;
        this.firstNewPropertyId = firstNewPropertyId;
    }

    /** The company of this id, which is refused when the token has no right to it. */
    static Company of(String id) {
        return Arrays.stream(values())
                .filter(company -> company.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.UNAUTHORIZED, "The access token has no right to act for company " + id + "."));
    }

    String id() {
        return id;
    }

    int firstTermsId() {
        return firstTermsId;
    }

    int firstPropertyId() {
        return firstPropertyId;
    }

    /** Where ids of created properties begin. */
    int firstNewPropertyId() {
        return firstNewPropertyId;
    }
}
