#pragma once

// Why this shim exists: attaching the table extension takes four calls and a global registry that
// must be filled exactly once, and the extension headers import poorly into Swift.

#include <cmark-gfm.h>
#include <stddef.h>
#include <stdint.h>

/// Parses CommonMark with tables and footnotes. The caller frees the document with
/// cmark_node_free. Safe to call from several threads.
cmark_node *hillock_parse_markdown(const char *text, size_t length);

/// The number of columns of a table node.
size_t hillock_table_columns(cmark_node *table);

/// One byte for each column of a table node: 'l', 'c', 'r', or 0 for none.
const uint8_t *hillock_table_alignments(cmark_node *table);

/// The number of nodes below a node, counted up to a limit.
size_t hillock_count_nodes(cmark_node *root, size_t limit);
