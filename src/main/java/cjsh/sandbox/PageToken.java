package cjsh.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The place where the next page of an item list starts. A client must not look inside, nor change any other argument on
 * the way, so the token knows the list and the page size that it is good for.
 *
 * @param page how many pages came before; some of them may have been short, so this does not follow from the offset
 */
record PageToken(String listId, int pageSize, int page, int offset) {
    private static final String SEPARATOR = "|";

    /** CJ's sample shows these two tokens, for its list of books in pages of two. */
    private static final List<String> OF_SAMPLE =
            List.of("dummy-page-token-1234", "dummy-page-token-for-third-page-123");

    static PageToken first(String listId, int pageSize) {
        return new PageToken(listId, pageSize, 0, 0);
    }

    /** Empty for what this class has not written. */
    static Optional<PageToken> decode(String token) {
        int sample = OF_SAMPLE.indexOf(token);
        return sample >= 0 ? Optional.of(ofSample(sample)) : decodeOwn(token);
    }

    String encode() {
        for (int i = 0; i < OF_SAMPLE.size(); i++) {
            if (equals(ofSample(i))) {
                return OF_SAMPLE.get(i);
            }
        }
        String content =
                String.join(SEPARATOR, listId, String.valueOf(pageSize), String.valueOf(page), String.valueOf(offset));
        String sealed = content + SEPARATOR + seal(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    private static PageToken ofSample(int number) {
        return new PageToken(ItemCatalog.BOOKS.id(), 2, number + 1, (number + 1) * 2);
    }

    private static Optional<PageToken> decodeOwn(String token) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int end = sealed.lastIndexOf(SEPARATOR);
            return end > 0 && sealed.substring(end + 1).equals(seal(sealed.substring(0, end)))
                    ? Optional.of(ofParts(sealed.substring(0, end).split("\\|", -1)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PageToken ofParts(String[] parts) {
        return new PageToken(
                parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }

    /** Against garbling, not against forgery: there is nothing to win here. */
    private static String seal(String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
