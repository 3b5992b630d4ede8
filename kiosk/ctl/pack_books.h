// The books that go into an evidence pack.
#pragma once

#include <vector>

#include "core/base/time.h"
#include "core/report/book.h"
#include "core/store/database.h"
#include "kiosk/text/language.h"

namespace kiosk::ctl {

// Of the business days, both included. Health values only `withHealth`.
std::vector<canteen::report::Book> packBooks(canteen::store::Database& db, canteen::Date from,
                                             canteen::Date to, Language language, bool withHealth);

}  // namespace kiosk::ctl
