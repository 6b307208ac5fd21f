package io.wireroom.search.story;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One report of a story.
 *
 * @param document the stored article; of several copies the one that was asked for, else the origin
 * @param copies how many copies of it there are besides
 * @param asked whether it is the article that was asked for
 */
public record StoryEntry(JsonNode document, int copies, boolean asked) {}
