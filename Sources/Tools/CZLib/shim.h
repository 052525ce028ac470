#ifndef REMIT_CZLIB_SHIM_H
#define REMIT_CZLIB_SHIM_H

#include <zlib.h>

/* deflateInit2 is a macro, which Swift does not see. Negative window bits: raw deflate, as ZIP has
   it. */
static inline int remit_deflate_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

#endif
