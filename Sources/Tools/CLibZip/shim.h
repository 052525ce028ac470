#ifndef REMIT_CLIBZIP_SHIM_H
#define REMIT_CLIBZIP_SHIM_H

#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* A source over a copy of the bytes; the copy goes when the source goes. libzip never frees an
   empty buffer, so there is none for no bytes. */
static inline zip_source_t *remit_zip_copy(const void *bytes, zip_uint64_t count,
                                           zip_error_t *error) {
  if (count == 0) {
    return zip_source_buffer_create(NULL, 0, 0, error);
  }
  void *copy = malloc((size_t)count);
  if (copy == NULL) {
    return NULL;
  }
  memcpy(copy, bytes, (size_t)count);
  zip_source_t *source = zip_source_buffer_create(copy, count, 1, error);
  if (source == NULL) {
    free(copy);
  }
  return source;
}

#endif
