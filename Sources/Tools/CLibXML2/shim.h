#ifndef REMIT_CLIBXML2_SHIM_H
#define REMIT_CLIBXML2_SHIM_H

/* Debian's libxml2 shows ICU's types in its headers; Foundation has others of the same names, and
   one program cannot import both. Nothing here uses them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

/* Nothing outside the bytes that were given is ever read. */
static inline xmlParserInputPtr remit_xml_no_entity(const char *url, const char *id,
                                                    xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}

/* Once in a process, before the first document. */
static inline void remit_xml_prepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(remit_xml_no_entity);
}

/* libxml2 2.12 made the error constant; both forms are called alike. */
typedef void (*remit_xml_problem)(void *owner, const xmlError *error);

/* Bytes handed over in pieces. A parser that holds them all at once reports "Huge input lookup"
   for some parts of more than 10,000,000 bytes, depending on what stands at their end. */
struct remit_xml_bytes {
  const char *next;
  size_t left;
};

static inline int remit_xml_read(void *bytes, char *buffer, int count) {
  struct remit_xml_bytes *source = (struct remit_xml_bytes *)bytes;
  size_t piece = (size_t)count < source->left ? (size_t)count : source->left;
  memcpy(buffer, source->next, piece);
  source->next += piece;
  source->left -= piece;
  return (int)piece;
}

static inline int remit_xml_forget(void *bytes) {
  free(bytes);
  return 0;
}

/* A parser over the bytes, which must outlive it, that calls back and builds no tree. The encoding
   written in the XML declaration is ignored: the caller has made sure of UTF-8. */
static inline xmlParserCtxtPtr remit_xml_open(const void *bytes, int count, void *owner,
                                              startElementNsSAX2Func start,
                                              endElementNsSAX2Func end, charactersSAXFunc text,
                                              internalSubsetSAXFunc doctype,
                                              remit_xml_problem problem) {
  struct remit_xml_bytes *source = (struct remit_xml_bytes *)malloc(sizeof *source);
  if (source == NULL) {
    return NULL;
  }
  source->next = (const char *)bytes;
  source->left = (size_t)count;
  xmlParserCtxtPtr context = xmlCreateIOParserCtxt(NULL, NULL, remit_xml_read, remit_xml_forget,
                                                   source, XML_CHAR_ENCODING_NONE);
  if (context == NULL) {
    return NULL;
  }
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  memset(context->sax, 0, sizeof(xmlSAXHandler));
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElementNs = start;
  context->sax->endElementNs = end;
  context->sax->characters = text;
  /* The same function as for characters, or white space between elements is dropped. */
  context->sax->ignorableWhitespace = text;
  context->sax->cdataBlock = text;
  context->sax->internalSubset = doctype;
  context->sax->serror = (xmlStructuredErrorFunc)problem;
  context->userData = owner;
  return context;
}

/* xmlFreeParserCtxt leaves the document that entity declarations make. */
static inline void remit_xml_close(xmlParserCtxtPtr context) {
  if (context->myDoc != NULL) {
    xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
  }
  xmlFreeParserCtxt(context);
}

#endif
