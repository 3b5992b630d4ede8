// The site file (site.toml): the school, its meals, shifts, fridges and boxes, and the thresholds that it
// sets stricter than the rule pack.
//
//   [site]
//   id = "demo-school"            # [a-z0-9-]+, once and for all
//   name = "某某学校"
//   demo = false                  # fictional; optional
//   rules = "cn-school"           # name of the rule pack; optional
//   day_begins = "03:00"          # optional
//   utc_offset = "+08:00"         # optional
//   boxes = 60                    # numbered sample boxes
//   [shifts]                      # optional, and so is each line
//   early = "05:00"
//   day = "07:30"
//   late = "14:00"
//   [[meal]]                      # one or more
//   meal = "lunch"                # breakfast lunch supper night-snack extra
//   serving = ["11:20", "12:40"]
//   [[fridge]]                    # one or more
//   id = "LY1"                    # [A-Z0-9-]+, stands on its label
//   name = "留样冰箱"
//   dedicated = true
//   freezer = false               # optional
//   shelves = 4                   # optional
//   [thresholds]                  # optional; this and the next two are judged by core/rules/rule_pack.h
//   [[paper]]                     # optional: papers that the school asks for beyond the pack
//   [[forbidden]]                 # optional: more names that it does not want
//   [[in_store]]                  # optional: how its scales or a shop's build a number
//   (core/codes/item_number.h) pattern = "22PPPPPWWWWWC"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/domain/signature.h"
#include "core/domain/site.h"
#include "core/rules/rule_pack.h"
#include "core/store/store.h"

namespace canteen::service {

struct SiteFile {
    Site site;
    std::string rules = "cn-school";  // name of the pack
    std::string rulesToml;  // [thresholds], [[paper]], [[forbidden]] and [[in_store]] as TOML of their own
    // Everything wrong, each naming its key ("fridge[2].id"). The rest holds only when it is empty.
    std::vector<Sentence> problems;
};

// Pure; never throws on any input.
SiteFile parseSiteFile(std::string_view toml);

// Appends SiteConfigured and RulePackAdopted where they differ from what the ledger holds, in one commit, and
// lets new entries carry the pack's version. Returns how many records were added (0 to 2). Refuses with
// SiteIsAnother when the store belongs to another site.
Result<int> adoptSite(store::Store& store, const Site& site, const rules::RulePack& pack,
                      const Signatures& by);

}  // namespace canteen::service
