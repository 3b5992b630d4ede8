// What invented people do on an ordinary day: the demo school's and those of a simulated one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/people_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/supplier_records.h"
#include "core/service/demo_world.h"
#include "core/service/morning_check.h"
#include "core/service/samples.h"

namespace canteen::service {

// Nothing to declare, nothing to see, a temperature as foreheads have it, hygiene in order.
void answerUsually(Dice& dice, CheckForm& form);
// A little over the least, from the scale now and then.
void weighUsually(Dice& dice, SampleForm& form);
std::vector<SampleId> idsOf(const std::vector<SampleLine>& lines);
// As the label says, where the product keeps for a known time.
void dateUsually(Dice& dice, Date day, const ProductRegistered& product, GoodsReceived& goods);

// The papers that come with one delivery. One of the whole delivery is filed once.
class BroughtPapers {
  public:
    // `stem` begins the number of every paper. Lives as long as `world` and `dice`.
    BroughtPapers(DemoWorld& world, Dice& dice, Date day, SupplierId supplier, std::string holder,
                  std::string stem);

    // Files what this kind of goods comes with and names it in the line.
    void bring(const ProductRegistered& product, GoodsReceived& goods, const Signer& keeper);

  private:
    PaperId file(PaperKind kind, const std::string& lot, std::optional<Grams> covers, const Signer& keeper);

    DemoWorld& world_;
    Dice& dice_;
    Date day_;
    SupplierId supplier_;
    std::string holder_;
    std::string stem_;
    std::map<PaperKind, PaperId> shared_;
    int papers_ = 0;
};

}  // namespace canteen::service
