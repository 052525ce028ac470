#ifndef REMIT_CCMARK_SHIM_H
#define REMIT_CCMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

/* The node types of the extensions are variables; their names are constant. */
static inline int remit_mark_is(cmark_node *node, const char *name) {
  return strcmp(cmark_node_get_type_string(node), name) == 0;
}

static inline void remit_mark_attach(cmark_parser *parser, const char *name) {
  cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
  if (extension != NULL) {
    cmark_parser_attach_syntax_extension(parser, extension);
  }
}

#endif
