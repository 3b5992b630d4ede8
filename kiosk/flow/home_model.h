// The home screen: today's jobs with what is missing.
#pragma once

#include "kiosk/flow/desk.h"
#include "kiosk/flow/home_view.h"

namespace kiosk {

class HomeModel {
  public:
    explicit HomeModel(Desk& desk) : desk_(desk) {}

    void refresh();
    [[nodiscard]] const HomeView& view() const { return view_; }

  private:
    void addCheck(const canteen::service::Sheet& sheet);
    void addNoon();
    void addReceiving();
    void addSamples();
    void addPutIn(const canteen::service::SampleCounts& counts);
    void addDisposal(const canteen::service::SampleCounts& counts);
    void addBook(const canteen::service::SampleCounts& counts);
    void addPeople();
    void addDayClose();
    void notice(Tone tone, std::string words, std::string opens = {});
    void addDuties();

    Desk& desk_;
    HomeView view_;
};

}  // namespace kiosk
