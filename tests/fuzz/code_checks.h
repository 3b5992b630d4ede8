// The promises of core/codes over any bytes; each throws Bug when one is broken.
#pragma once

#include "core/base/bytes.h"
#include "core/base/check.h"

namespace canteen::fuzzing {

void checkElementString(BytesView bytes);
void checkDigitalLink(BytesView bytes);
// The first line: a template; the first two bytes behind it: symbology and method; the rest: digits.
void checkItemNumber(BytesView bytes);
void checkPaperNumber(BytesView bytes);
// The first line: a pattern; the rest: a payload.
void checkCertificate(BytesView bytes);
void checkCertificateFile(BytesView bytes);
// The first two bytes: symbology and method; the rest: what was scanned.
void checkCode(BytesView bytes);

}  // namespace canteen::fuzzing
