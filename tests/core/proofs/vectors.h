/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "encoding/json.h"
#include "keys/jwk.h"
#include "proofs/jws.h"

#include <string.h>

/* What the tests of this room share: published keys, and what was signed with them. */

/* RFC 8037 appendix A.4: the key of A.1, and what it signed. */
#define ED_KEY                                                                                     \
  "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","    \
  "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"
#define ED_JWS                                                                                     \
  "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3" \
  "AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"

/* RFC 7515 appendix A.3: ES256. */
#define EC_KEY                                                                                     \
  "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","       \
  "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","                                         \
  "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}"
#define EC_JWS                                                                                     \
  "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvb" \
  "S9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-"                                         \
  "F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTU"                                                      \
  "JqPP3-Kg6NU1Q"

/* RFC 7515 appendix A.2: RS256. The same key signs the same text with the same signature. */
#define RSA_KEY                                                                                    \
  "{\"kty\":\"RSA\",\"n\":\"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-" \
  "4"                                                                                              \
  "qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OM"       \
  "g0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3"       \
  "qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4F"       \
  "RWyuXpoQ\",\"e\":\"AQAB\",\"d\":"                                                               \
  "\"Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7"                               \
  "_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJf"       \
  "FNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XC"       \
  "LQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU"       \
  "91p1DhOVRuOopznQ\",\"p\":\"4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss"   \
  "1l58BQ3KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgt"       \
  "ldC-KDV5z-y2XDwGUc\",\"q\":\"uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgH"   \
  "AjLYsp1ZSe7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBByp"       \
  "eeF6689rjcJIDEz9RWdc\"}"
#define RSA_JWS                                                                                    \
  "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGx"       \
  "lLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5R"       \
  "Zmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrn"       \
  "byTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHW"       \
  "EsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0ig"       \
  "cN_IoypGlUPQGe77Rw"

/* RFC 7515 appendix A.4: ES512. */
#define EC521_KEY                                                                                  \
  "{\"kty\":\"EC\",\"crv\":\"P-521\","                                                             \
  "\"x\":\"AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqw"  \
  "QGk\",\"y\":\"ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf6" \
  "3e3kyMj2\",\"d\":\"AY5pb7A0UFiB3RELSD64fTLOSV_"                                                 \
  "jazdF7fLYyuTw8lOfRhWg6Y6rUrPAxerEzgdRhajnu0ferB0d"                                              \
  "53vM9mE15j2C\"}"
#define EC521_JWS                                                                                  \
  "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-m"  \
  "ZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxY" \
  "bSW9ERBXukOXolLzeO_Jn"

static inline JsonObject *
read_object (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return object;
}

static inline RosetteKey *
private_key (const char *jwk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = read_object (jwk);
  RosetteKey *key = rosette_key_parse_jwk_private (object, &error);

  g_assert_no_error (error);

  return key;
}

static inline RosetteJws *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  RosetteJws *jws = rosette_jws_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return jws;
}

static inline gboolean
verifies (RosetteKey *key, const char *text, gsize length)
{
  g_autoptr (RosetteJws) jws = rosette_jws_parse (text, length, NULL);

  return jws != NULL && rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, NULL);
}
