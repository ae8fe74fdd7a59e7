/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/worded-date.h"

#include "sheets/columns.h"

#include <string.h>

/* Longer than any day is written. */
#define MAX_BYTES 64

/* Names of months and their usual abbreviations, also in the case that dates have them in, as
 * rosette_columns_is_among() compares them. Missing is listopad(a): October in Croatian, November
 * in Polish and Czech. */
static const char *const months[12] = {
  "january jan januar januara januarja janner janvier janv januari januarie ianuarie ian janvaris "
  "jaanuar enero ene janeiro gennaio gen styczen stycznia leden ledna sijecanj sijecnja tammikuu "
  "tammikuuta ιανουαριοσ ιανουαριου ιαν януари ян sausis sausio jannar eanair",
  "february feb februar februara februarja februari februarie febr fevrier fevr fev februaris "
  "veebruar febrero fevereiro febbraio febbr luty lutego unor unora veljaca veljace helmikuu "
  "helmikuuta φεβρουαριοσ φεβρουαριου φεβ февруари фев vasaris vasario frar feabhra",
  "march mar marz maerz marec marca marzo marco mars maart mrt marts marta martie marzec brezen "
  "brezna ozujak ozujka maaliskuu maaliskuuta marcius marc μαρτιοσ μαρτιου μαρ март kovas kovo "
  "marzu",
  "april apr aprila avril avr aprile abril abr kwiecien kwietnia duben dubna travanj travnja "
  "huhtikuu huhtikuuta aprilis aprili aprilie aprill απριλιοσ απριλιου απρ април апр balandis "
  "balandzio aibrean aibreain",
  "may mai maj maja mei mayo maio maggio mag kveten kvetna svibanj svibnja toukokuu toukokuuta "
  "majus maijs maija μαιοσ μαιου маи geguze geguzes mejju bealtaine",
  "june jun juni juna juin junio junho giugno giu iunie iun czerwiec czerwca cerven cervna lipanj "
  "lipnja kesakuu kesakuuta junius juuni junijs junij junija ιουνιοσ ιουνιου ιουν юни birzelis "
  "birzelio gunju meitheamh meithimh",
  "july jul juli jula juillet juil julio julho luglio lug iulie iul lipiec lipca cervenec cervence "
  "srpanj srpnja heinakuu heinakuuta julius juuli julijs julij julija ιουλιοσ ιουλιου ιουλ юли "
  "liepa liepos lulju iuil",
  "august aug augusta aout agosto ago augustus augusti augusts augusztus avgust avgusta avg "
  "sierpien sierpnia srpen srpna kolovoz kolovoza elokuu elokuuta αυγουστοσ αυγουστου αυγ август "
  "авг rugpjutis rugpjucio awwissu lunasa",
  "september sep sept septembra septembre septiembre setembro settembre set sett septembrie "
  "septembris septembri wrzesien wrzesnia zari rujan rujna syyskuu syyskuuta szeptember szept "
  "σεπτεμβριοσ σεπτεμβριου σεπ септември септ rugsejis rugsejo settembru mean mheanfhomhair",
  "october oct oktober okt oktobra octobre octubre outubro out ottobre ott octombrie oktobris "
  "oktobri oktoober pazdziernik pazdziernika rijen rijna lokakuu lokakuuta οκτωβριοσ οκτωβριου "
  "οκτ октомври окт spalis spalio ottubru deireadh",
  "november nov novembra novembre noviembre novembro noiembrie novembris novembri studeni "
  "studenog studenoga listopadu marraskuu marraskuuta νοεμβριοσ νοεμβριου νοε ноември lapkritis "
  "lapkricio novembru samhain shamhna",
  "december dec decembra dezember dez decembre diciembre dic dezembro dicembre decembrie "
  "decembris decembri detsember grudzien grudnia prosinec prosince prosinac prosinca joulukuu "
  "joulukuuta δεκεμβριοσ δεκεμβριου δεκ декември дек gruodis gruodzio dicembru nollaig nollag",
};

/* What else stands in a date, and says nothing: 1st, 1er, 12 de mayo, den 12. maj, 2026 m. gegužės
 * 12 d., 12 maja 2026 r. */
static const char fillers[] = "st nd rd th of the er re e de del d den dnia fomhair m g r gada г";

/* A date that is being read; 0 is what has not been found yet. */
typedef struct
{
  int day, month, year;
} Parts;

static gboolean
add_number (Parts *parts, const char *start, gsize length)
{
  int *part = length == 4 ? &parts->year : &parts->day;

  if (*part != 0 || length == 3 || length > 4)
    return FALSE;
  *part = (int) g_ascii_strtoull (start, NULL, 10);

  return *part != 0;
}

static gboolean
add_word (Parts *parts, const char *start, gsize length)
{
  g_autofree char *word = g_strndup (start, length);

  for (int i = 0; i < 12; i++)
    if (rosette_columns_is_among (months[i], word))
      {
        gboolean is_first = parts->month == 0;

        parts->month = i + 1;
        return is_first;
      }

  return rosette_columns_is_among (fillers, word);
}

static const char *
skip_digits (const char *at)
{
  return at + strspn (at, "0123456789");
}

static const char *
skip_word (const char *at)
{
  while (g_unichar_isalpha (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

/* What may stand between: º and ª too, which count as letters to Unicode. */
static gboolean
is_between (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr (".,/-'", (int) c) != NULL) || c == 0x2019
         || c == 0xba || c == 0xaa;
}

GDateTime *
rosette_worded_date_parse (const char *text)
{
  Parts parts = { 0 };
  const char *next;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_BYTES)
    return NULL;

  for (const char *at = text; *at != '\0'; at = next)
    {
      gboolean is_right = TRUE;

      next = at;
      if (is_between (g_utf8_get_char (at)))
        next = g_utf8_next_char (at);
      else if ((next = skip_digits (at)) > at)
        is_right = add_number (&parts, at, (gsize) (next - at));
      else if ((next = skip_word (at)) > at)
        is_right = add_word (&parts, at, (gsize) (next - at));
      if (!is_right || next == at)
        return NULL;
    }

  return parts.day != 0 && parts.month != 0 && parts.year != 0
           ? g_date_time_new_utc (parts.year, parts.month, parts.day, 0, 0, 0)
           : NULL;
}
