/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-explanation.h"

#include "xml/atlas-sentence.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasExplanation:
 *
 * The errors of libxml2 in the words of the data set's author and in the user's language: what was
 * found, and what was expected. libxml2 offers its errors as English sentences only, so that they
 * are taken apart by pattern; a sentence that no pattern knows is passed on as it is.
 */

#define N_PARTS 4

/* An error as libxml2 words it, its code, what was found there as it is written in the file, and
 * the message. `%1$s` to `%4$s` stand for the groups of the pattern. Without a message the error
 * only repeats another one. */
typedef struct
{
  const char *pattern;
  const char *code;
  const char *found;
  const char *message;
} Rule;

/* A type of the schema, and what a value of it looks like. */
typedef struct
{
  const char *type;
  const char *expected;
} Type;

#define ELEMENT   "^Element '([^']*)'"
#define ATTRIBUTE ELEMENT "(?:, attribute '([^']*)')?: "

static const Rule syntax_rules[] = {
  { "^Opening and ending tag mismatch: (\\S+) line (\\d+) and (\\S+)", "xml-syntax", "</%3$s",
    N_("Found </%3$s>, expected </%1$s> to close the element opened in line %2$s") },
  { "^Extra content at the end of the document", "xml-syntax", NULL,
    N_("Found the end of the file or of its outermost element too early, expected one outermost "
       "element that is closed at the end of the file") },
  { "^(?:Document is empty|Start tag expected)", "xml-syntax", NULL,
    N_("Found no element, expected XML") },
  { "^Attribute (\\S+) redefined", "xml-syntax", "%1$s",
    N_("Found the attribute “%1$s” twice in one element, expected it once") },
  { "^Specification mandates value for attribute (\\S+)", "xml-syntax", "%1$s",
    N_("Found the attribute “%1$s” without a value, expected one in quotation marks") },
  { "^AttValue: ", "xml-syntax", NULL,
    N_("Found an attribute without quotation marks, expected its value between them") },
  { "^Unescaped '<' not allowed", "xml-syntax", NULL,
    N_("Found “<” in the value of an attribute, expected “&lt;”") },
  { "^Input is not proper UTF-8", "xml-encoding", NULL,
    N_("Found bytes that are not UTF-8, expected UTF-8") },
  { "^Entity '(\\S+)' not defined", "entity", "&%1$s;",
    N_("Found the entity “&%1$s;”, expected none but &amp;, &lt;, &gt;, &quot; and &apos;") },
  { "^(?:xmlParseEntityRef: no name|EntityRef: expecting ';')", "xml-syntax", NULL,
    N_("Found “&” by itself, expected “&amp;”") },
  { "^(?:xmlParseCharRef: invalid xmlChar value|PCDATA invalid Char value) (\\d+)", "xml-syntax", NULL,
    N_("Found the character number %1$s, expected one that XML allows") },
  { "^Sequence '\\]\\]>' not allowed", "xml-syntax", "]]>",
    N_("Found “]]>” in a text, expected “]]&gt;”") },
  { "^Comment not terminated", "xml-syntax", NULL,
    N_("Found a comment without an end, expected “-->”") },
  { "^CData section not finished", "xml-syntax", NULL,
    N_("Found a CDATA section without an end, expected “]]>”") },
  { "^Namespace prefix (\\S+) (?:on|for \\S+ on) (\\S+) is not defined", "xml-namespace", "%1$s:",
    N_("Found the prefix “%1$s” at <%2$s>, expected no prefix but “xml”") },
  { "^(?:expected '>'|Couldn't find end of Start Tag|attributes construct error)", "xml-syntax", NULL,
    N_("Found a tag without its end, expected “>”") },
  { "^Excessive depth in document", "limit-depth", NULL,
    N_("Found elements nested too deeply, expected them to stay within the limit (limit_depth)") },
  { "^(?:internal error: )?Huge input lookup|^xmlSAX2Characters: huge text node|^AttValue length too long",
    "limit-text", NULL,
    N_("Found a text that is far too long, expected it to stay within the limit (limit_text_kib)") },
  { NULL }
};

static const Rule schema_rules[] = {
  { "XInclude\\}", NULL, NULL, NULL },
  { "attribute '\\{http://www.w3.org/XML/1998/namespace\\}base'", "xml-base", "xml:base",
    N_("Found xml:base, expected paths relative to the folder of the data set only") },
  { ": No matching global declaration available", NULL, NULL, NULL },
  { ": (?:Duplicate key-sequence|Not all fields of key)", NULL, NULL, NULL },
  { ATTRIBUTE "'(.*)' is not a valid value of the (?:local )?list type", NULL, NULL, NULL },
  { ELEMENT ": This element is not expected\\. Expected is (?:one of )?\\( (.*) \\)\\.", "schema",
    "<%1$s", N_("Found <%1$s>, expected %2$s here") },
  { ELEMENT ": This element is not expected\\.", "schema", "<%1$s",
    N_("Found <%1$s>, expected no element here") },
  { ELEMENT ": Missing child element\\(s\\)\\. Expected is (?:one of )?\\( (.*) \\)\\.", "schema",
    "</%1$s", N_("Found the end of <%1$s> too early, expected %2$s in it") },
  { ELEMENT ": The attribute '([^']*)' is required but missing", "schema", "<%1$s",
    N_("Found <%1$s> without “%2$s”, expected this attribute") },
  { ELEMENT ", attribute '([^']*)': The attribute '[^']*' is not allowed", "schema", "%2$s",
    N_("Found the attribute “%2$s” in <%1$s>, expected no such attribute") },
  { ATTRIBUTE "\\[facet 'enumeration'\\] The value '(.*)' is not an element of the set \\{(.*)\\}",
    "schema", "%3$s", N_("Found “%3$s” as “%2$s” of <%1$s>, expected one of %4$s") },
  { ATTRIBUTE "\\[facet 'minInclusive'\\] The value '(.*)' is less than the minimum value allowed \\('(.*)'\\)",
    "schema", "%3$s", N_("Found %3$s as “%2$s” of <%1$s>, expected %4$s or more") },
  { ATTRIBUTE "\\[facet 'maxInclusive'\\] The value '(.*)' is greater than the maximum value allowed \\('(.*)'\\)",
    "schema", "%3$s", N_("Found %3$s as “%2$s” of <%1$s>, expected %4$s or less") },
  { ATTRIBUTE "\\[facet 'maxExclusive'\\] The value '(.*)' must be less than '(.*)'",
    "schema", "%3$s", N_("Found %3$s as “%2$s” of <%1$s>, expected less than %4$s") },
  { ATTRIBUTE "\\[facet 'maxLength'\\] The value '(.*)' has a length of '\\d+'; .* of '(\\d+)'",
    "schema", "%3$s", N_("Found “%3$s” as “%2$s” of <%1$s>, expected no more than %4$s characters") },
  { ATTRIBUTE "The value '(.*)' does not match the fixed value constraint '(.*)'",
    "schema", "%3$s", N_("Found “%3$s” as “%2$s” of <%1$s>, expected “%4$s”") },
  { ATTRIBUTE "\\[facet 'pattern'\\] The value '(.*)' is not accepted by the pattern '(.*)'",
    "schema", "%3$s", N_("Found “%3$s” as “%2$s” of <%1$s>, expected %4$s") },
  { ATTRIBUTE "'(.*)' is not a valid value of the (?:local )?atomic type(?: '(.*)')?",
    "schema", "%3$s", N_("Found “%3$s” as “%2$s” of <%1$s>, expected %4$s") },
  { ELEMENT ": Character content(?: other than whitespace)? is not allowed", "schema", "<%1$s",
    N_("Found text directly in <%1$s>, expected none there") },
  { ELEMENT ": Element content is not allowed", "schema", "<%1$s",
    N_("Found an element in <%1$s>, expected none there") },
  { NULL }
};

/* Known by the name of the type, or by its pattern where libxml2 quotes that. */
static const Type types[] = {
  { "[a-z0-9]+(-[a-z0-9]+)*", N_("an identifier: lower-case letters, digits, single hyphens") },
  { "id", N_("an identifier: lower-case letters, digits, single hyphens") },
  { "#[0-9a-fA-F]{6}", N_("a colour, as #336699") },
  { "[^/\\\\].*", N_("a path inside the folder of the data set") },
  { "[0-9X\\-T:~\\?%\\[\\]\\./]+", N_("a time in EDTF, as 2001-02-03T16:05") },
  { "when", N_("a time in EDTF, as 2001-02-03T16:05") },
  { "points", N_("pairs of latitude and longitude, as 12.5,34.25 12.75,34.5") },
  { "latitude", N_("a number of degrees") },
  { "longitude", N_("a number of degrees") },
  { "bearing", N_("a number of degrees") },
  { "metres", N_("a number of metres") },
  { "height", N_("a number of metres") },
  { "zoom", N_("a number") },
  { "xs:double", N_("a number") },
  { "xs:positiveInteger", N_("a whole number from 1 on") },
  { "xs:boolean", N_("“true” or “false”") },
  { "xs:language", N_("the tag of a language, as “fr”") },
  { "xs:anyURI", N_("an address, as https://example.org/page") },
};

static const char *
describe_type (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_equal (types[i].type, type))
        return _(types[i].expected);
    }

  /* The one pattern too long to repeat here. */
  return type[0] == '-' ? describe_type ("points") : type;
}

/* "a, b" becomes "<a>, <b>". */
static char *
mark_elements (const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, ", ", -1);
  g_autofree char *joined = g_strjoinv (">, <", list);

  return g_strconcat ("<", joined, ">", NULL);
}

static void
replace_part (char **part,
              char  *with)
{
  g_free (*part);
  *part = with;
}

static void
take_parts (GMatchInfo *match,
            const char *error,
            char      **parts)
{
  for (int i = 0; i < N_PARTS; i++)
    {
      parts[i] = g_match_info_fetch (match, i + 1);
      if (parts[i] == NULL)
        parts[i] = g_strdup ("");
    }

  if (g_strrstr (error, "Expected is ") != NULL)
    replace_part (&parts[1], mark_elements (parts[1]));
  else if (g_strrstr (error, "[facet 'pattern']") != NULL || g_strrstr (error, "atomic type") != NULL)
    replace_part (&parts[3], g_strdup (describe_type (parts[3])));
}

static AtlasExplanation *
explain (const Rule *rule,
         GMatchInfo *match,
         const char *error)
{
  AtlasExplanation *self;
  char *parts[N_PARTS];

  if (rule->message == NULL)
    return NULL;

  take_parts (match, error, parts);
  self = g_new0 (AtlasExplanation, 1);
  self->code = rule->code;
  self->found = rule->found != NULL ? atlas_sentence_fill (rule->found, (const char *const *) parts, N_PARTS) : NULL;
  self->message = atlas_sentence_fill (_(rule->message), (const char *const *) parts, N_PARTS);
  for (int i = 0; i < N_PARTS; i++)
    g_free (parts[i]);

  return self;
}

static AtlasExplanation *
explain_with (const Rule *rules,
              const char *error,
              const char *code)
{
  AtlasExplanation *self;

  for (const Rule *rule = rules; rule->pattern != NULL; rule++)
    {
      g_autoptr (GRegex) regex = g_regex_new (rule->pattern, G_REGEX_DOTALL, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (regex, error, 0, &match))
        return explain (rule, match, error);
    }

  self = g_new0 (AtlasExplanation, 1);
  self->code = code;
  /* Translators: an error; %s is an English sentence of the XML library. */
  self->message = g_strdup_printf (_("Found XML that cannot be read: %s"), error);
  g_strchomp (self->message);

  return self;
}

/**
 * atlas_explanation_new_for_syntax:
 * @error: an error of the parser, as libxml2 words it
 *
 * Returns: (transfer full) (nullable): what it means
 */
AtlasExplanation *
atlas_explanation_new_for_syntax (const char *error)
{
  return explain_with (syntax_rules, error, "xml-syntax");
}

/**
 * atlas_explanation_new_for_schema:
 * @error: an error of the schema validation, as libxml2 words it
 *
 * Returns: (transfer full) (nullable): what it means; `NULL` when it only repeats another error
 */
AtlasExplanation *
atlas_explanation_new_for_schema (const char *error)
{
  return explain_with (schema_rules, error, "schema");
}

/**
 * atlas_explanation_free:
 * @self: (transfer full): an explanation
 */
void
atlas_explanation_free (AtlasExplanation *self)
{
  g_free (self->found);
  g_free (self->message);
  g_free (self);
}
