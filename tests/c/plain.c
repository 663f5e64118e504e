// SPDX-License-Identifier: BSL-1.0
// The whole interface from plain C99.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <thidua.h>

static int failures = 0;

static void expect(int holds, char const* what) {
    if (holds) return;
    fprintf(stderr, "plain.c: not so: %s\n", what);
    ++failures;
}

/// Whether the text of that length has that part.
static int has(char const* text, size_t length, char const* part) {
    size_t const size = strlen(part);
    for (size_t i = 0; i + size <= length; ++i)
        if (memcmp(text + i, part, size) == 0) return 1;
    return 0;
}

int main(void) {
    char const options[] = "{\"on\": \"2025-11-20\", \"phase\": 1}";
    char const dossier[] = "{\"id\": \"one\", \"recipient_name\": \"Tổ Chuyển đổi số\"}";
    thidua_context* context = NULL;
    size_t needed = 0;

    expect(strchr(thidua_version(), '.') != NULL, "a version has a dot");
    expect(thidua_open(options, strlen(options), &context, NULL, 0, &needed) == THIDUA_OK,
           "a context needs a day only");
    expect(context != NULL, "an opened context is there");
    expect(needed > 0, "the length of what was read over is told");

    thidua_status status = thidua_assess(context, dossier, strlen(dossier), 1, NULL, 0, &needed);
    expect(status == THIDUA_BUFFER_TOO_SMALL && needed > 0, "the length can be asked for");

    char* const answer = malloc(needed + 1);
    if (answer == NULL) return 1;
    memset(answer, '#', needed + 1);
    size_t again = 0;
    status = thidua_assess(context, dossier, strlen(dossier), 1, answer, needed - 1, &again);
    expect(status == THIDUA_BUFFER_TOO_SMALL && again == needed, "one byte less is too small");
    expect(answer[0] == '#' && answer[needed - 2] == '#', "nothing is written half-way");

    status = thidua_assess(context, dossier, strlen(dossier), 1, answer, needed, &again);
    expect(status == THIDUA_OK && again == needed, "the very length is enough");
    expect(answer[0] == '{' && answer[needed - 1] == '}', "an answer is a JSON object");
    expect(answer[needed] == '#', "no byte is written behind it");
    expect(has(answer, needed, "\"format\":\"thidua.assessment/1\""), "it names its format");
    free(answer);

    static char room[1 << 20];
    status = thidua_explain(context, dossier, strlen(dossier), 1, room, sizeof room, &needed);
    expect(status == THIDUA_OK && has(room, needed, "\"format\":\"thidua.explanation/1\""),
           "a dossier can be explained");
    status = thidua_assess(context, "{", 1, 7, room, sizeof room, &needed);
    expect(status == THIDUA_REFUSED && has(room, needed, "json.malformed") &&
               has(room, needed, "\"row\":7"),
           "what is no JSON is refused, with its place");
    thidua_context* none = context;
    status = thidua_open("{}", 2, &none, room, sizeof room, &needed);
    expect(status == THIDUA_BAD_OPTIONS && none == NULL && has(room, needed, "\"code\""),
           "without a day nothing opens");
    thidua_close(context);
    thidua_close(NULL);
    return failures == 0 ? 0 : 1;
}
