#include "CCommonMark.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <pthread.h>

static pthread_once_t registered = PTHREAD_ONCE_INIT;

cmark_node *hillock_parse_markdown(const char *text, size_t length) {
  pthread_once(&registered, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  if (table != NULL) cmark_parser_attach_syntax_extension(parser, table);
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return document;
}

size_t hillock_table_columns(cmark_node *table) {
  return cmark_gfm_extensions_get_table_columns(table);
}

const uint8_t *hillock_table_alignments(cmark_node *table) {
  return cmark_gfm_extensions_get_table_alignments(table);
}

size_t hillock_count_nodes(cmark_node *root, size_t limit) {
  size_t count = 0;
  cmark_node *node = root;
  while (node != NULL && count < limit) {
    cmark_node *next = cmark_node_first_child(node);
    // Up to the next one that follows, without a stack.
    while (next == NULL && node != root) {
      next = cmark_node_next(node);
      if (next == NULL) {
        node = cmark_node_parent(node);
        if (node == NULL) return count;
      }
    }
    if (next != NULL) count++;
    node = next;
  }
  return count;
}
