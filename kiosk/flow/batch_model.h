// One deed for several samples: putting them into the fridge, countersigning, disposing.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/codes/label.h"
#include "core/service/samples.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

enum class Deed { PutIn, Countersign, Dispose };

class BatchModel {
  public:
    BatchModel(Desk& desk, Deed deed) : desk_(desk), deed_(deed) {}

    // Goes on with what was chosen today and is not done. Else begins anew: putting in starts with everything
    // in hand chosen, the others with nothing.
    void open();
    void refresh();
    [[nodiscard]] const BatchView& view() const { return view_; }
    void handle(const BatchAction& action);
    // A scanned box or sample label chooses its line; scanning it twice does no harm.
    bool scanned(const canteen::codes::Label& label);

  private:
    [[nodiscard]] std::vector<canteen::service::SampleLine> lines() const;
    [[nodiscard]] bool choosable(const canteen::service::SampleLine& line) const;
    [[nodiscard]] std::vector<canteen::SampleId> chosen() const;
    void begin();
    void selectAll();
    // Says why the line cannot be chosen.
    void refuseLine(canteen::SampleId sample);
    void putIn();
    void countersign();
    void dispose();
    void disposeWith(const canteen::service::SignIn& disposer);
    // Says that the deed is done and offers to undo it.
    void done(std::string text, const canteen::service::SignIn& by);

    Desk& desk_;
    Deed deed_;
    std::optional<canteen::Date> begun_;  // when somebody began to choose
    canteen::RecordId record_;
    std::vector<canteen::service::SampleLine> lines_;
    std::set<canteen::SampleId> selected_;
    std::string fridge_;
    canteen::DisposalMethod method_ = canteen::DisposalMethod::KitchenWaste;
    BatchView view_;
};

}  // namespace kiosk
