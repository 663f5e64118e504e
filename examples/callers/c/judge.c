// SPDX-License-Identifier: BSL-1.0
// judge OPTIONS.json [COUNT] < dossiers.ndjson: a dossier a line in, an answer a line out, as
// `thidua assess --json -`. With a count all dossiers are judged that often, nothing is printed but
// calls per second of processor time.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <thidua.h>
#include <time.h>

/// Bytes that grow.
struct bytes {
    char* at;
    size_t length;
    size_t capacity;
};

/// Makes room for so many bytes; ends the program when there is no memory.
static void reserve(struct bytes* b, size_t capacity) {
    if (capacity <= b->capacity) return;
    b->at = realloc(b->at, capacity);
    if (b->at == NULL) {
        fputs("judge: out of memory\n", stderr);
        exit(70);
    }
    b->capacity = capacity;
}

static void read_all(FILE* from, struct bytes* to) {
    size_t got = 0;
    do {
        reserve(to, 2 * to->length + 65536);
        got = fread(to->at + to->length, 1, to->capacity - to->length, from);
        to->length += got;
    } while (got > 0);
}

/// Asks again with a longer buffer when the first was too small.
static thidua_status assess(thidua_context* office, char const* dossier, size_t length, int64_t row,
                            struct bytes* answer) {
    thidua_status status =
        thidua_assess(office, dossier, length, row, answer->at, answer->capacity, &answer->length);
    if (status != THIDUA_BUFFER_TOO_SMALL) return status;
    reserve(answer, 2 * answer->length);
    return thidua_assess(office, dossier, length, row, answer->at, answer->capacity,
                         &answer->length);
}

/// Judges every line that is not empty; how many there were, or -1.
static long judge_all(thidua_context* office, struct bytes const* dossiers, struct bytes* answer,
                      int print) {
    long judged = 0;
    int64_t row = 0;
    for (size_t from = 0; from < dossiers->length;) {
        char const* const line = dossiers->at + from;
        char const* const end = memchr(line, '\n', dossiers->length - from);
        size_t const length = end != NULL ? (size_t)(end - line) : dossiers->length - from;
        from += length + 1;
        ++row;
        if (length == 0) continue;
        thidua_status const status = assess(office, line, length, row, answer);
        if (status != THIDUA_OK && status != THIDUA_REFUSED) {
            fprintf(stderr, "judge: line %ld: status %ld\n", (long)row, (long)status);
            return -1;
        }
        ++judged;
        if (!print) continue;
        fwrite(answer->at, 1, answer->length, stdout);
        putchar('\n');
    }
    return judged;
}

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3) {
        fputs("usage: judge OPTIONS.json [COUNT] < dossiers.ndjson\n", stderr);
        return 2;
    }
    struct bytes options = {NULL, 0, 0};
    struct bytes dossiers = {NULL, 0, 0};
    struct bytes answer = {NULL, 0, 0};
    reserve(&answer, 65536);
    FILE* const file = fopen(argv[1], "rb");
    if (file == NULL) {
        perror(argv[1]);
        return 3;
    }
    read_all(file, &options);
    fclose(file);
    read_all(stdin, &dossiers);

    thidua_context* office = NULL;
    thidua_status const status = thidua_open(options.at, options.length, &office, answer.at,
                                             answer.capacity, &answer.length);
    int result = 0;
    if (status != THIDUA_OK) {
        fprintf(stderr, "judge: status %ld: %.*s\n", (long)status, (int)answer.length, answer.at);
        result = 4;
    } else if (argc == 2) {
        result = judge_all(office, &dossiers, &answer, 1) < 0 ? 70 : 0;
    } else {
        long calls = 0;
        clock_t const began = clock();
        for (long i = strtol(argv[2], NULL, 10); i > 0; --i)
            calls += judge_all(office, &dossiers, &answer, 0);
        double const seconds = (double)(clock() - began) / CLOCKS_PER_SEC;
        printf("%ld calls, %.2f s, %.0f calls/s\n", calls, seconds,
               seconds > 0 ? (double)calls / seconds : 0.0);
    }
    thidua_close(office);
    free(options.at);
    free(dossiers.at);
    free(answer.at);
    return result;
}
