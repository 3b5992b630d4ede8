// A new PIN: somebody with ManagePeople has signed, and the person types it twice. It is compared and hashed
// on a worker; the digits live in this model only and are overwritten as soon as they are handed over.
#pragma once

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "core/service/sign_in.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/person_view.h"

namespace kiosk {

class NewPinModel {
  public:
    explicit NewPinModel(Desk& desk) : desk_(desk) {}
    ~NewPinModel() { cancel(); }
    NewPinModel(const NewPinModel&) = delete;
    NewPinModel& operator=(const NewPinModel&) = delete;

    void open(const canteen::service::Person& person, const canteen::service::SignIn& helper);
    // Forgets digits and helper; a PIN that is being hashed is not kept.
    void cancel();
    // Picks up the result of the worker.
    void tick();
    [[nodiscard]] bool working() const { return hashing_.valid(); }
    void refresh();
    [[nodiscard]] const NewPinView& view() const { return view_; }
    void handle(const NewPinAction& action);

  private:
    void submit();
    void hash();
    void finish();
    // From the first digit on, with this sentence.
    void startAgain(std::string message);

    Desk& desk_;
    std::optional<canteen::service::Person> person_;
    std::optional<canteen::service::SignIn> helper_;
    std::string first_;  // empty until the first of the two is complete
    std::string pin_;
    std::string message_;
    std::optional<canteen::service::PinChange> change_;
    std::shared_ptr<std::atomic<bool>> stop_;
    std::future<void> hashing_;
    NewPinView view_;
};

}  // namespace kiosk
